package org.hucheng.browser;

import org.hucheng.Aldermere;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.springframework.context.ApplicationContext;

/**
 * A copy of the small scenario with a phone in the field. Its operation is over; the board's clock stands at the newest record.
 *
 * @param code the operation's
 */
record Scene(String code, Phone phone) {
    private static final String CAR = """
            {"post":"%s","plate":"%s","disposition":"let-through","people":[{"disposition":"let-through"},{"disposition":"turned-away"}]}""";

    static Scene load(ApplicationContext application) {
        return load(application, folder -> {});
    }

    static Scene load(ApplicationContext application, Aldermere.Change change) {
        String code = Aldermere.load(application.getBean(Scenarios.class), change);
        int operation = application.getBean(Operations.class).get(code).id();
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Scene(code, Phone.enrolled(port, application.getBean(Devices.class), operation, "phone-1", null));
    }

    /** The address of one of its pages: {@code board}, {@code posts/RC-1}, ... */
    String page(String page) {
        return "/operations/" + code + "/" + page;
    }

    /** A car with two people, one of them turned away. */
    String car(String post, String plate, String at) {
        return phone.record("vehicle-inspection", moment(at), CAR.formatted(post, plate));
    }

    String checkIn(String member, String post, String at) {
        return phone.record("check-in", moment(at), "{\"post\":\"%s\",\"member\":\"%s\"}".formatted(post, member));
    }

    /** {@code 15T09:00} is nine in the morning of 15 August 2025, where the fire is. */
    static String moment(String at) {
        return "2025-08-" + at + ":00-04:00";
    }
}
