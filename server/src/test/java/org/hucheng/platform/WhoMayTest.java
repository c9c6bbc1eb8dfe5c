package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what: every route with the status that each duty gets for it. The bodies sent say nothing, so 404 and 422 mean that the door was passed;
 * 401 and 403 that it was not; 409 that another had frozen the same edition a moment before.
 */
@HuchengTest
class WhoMayTest {
    private static final String PASSWORD = "a password for tests";
    private static final String TABLE = """
            route,                                                  stranger, device, commander, office, group-officer, station-chief, post-leader, community-officer, dispatcher, publicity, auditor, data-protection-officer, map-reader, system-administrator, security-administrator
            GET /sign-in,                                                200,    200,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /session,                                                401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            POST /session,                                               422,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            GET /session/oidc,                                           302,    302,       302,    302,           302,           302,         302,               302,        302,       302,     302,                     302,        302,                  302,                    302
            GET /session/oidc/callback,                                  302,    302,       302,    302,           302,           302,         302,               302,        302,       302,     302,                     302,        302,                  302,                    302
            POST /session/passkey,                                       422,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /session/passkey/options,                               200,    403,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            POST /set-up,                                                422,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            GET /problems,                                               401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /operations,                                             401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /operations/{op},                                        401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /operations/{op}/outline,                                401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /operations/{op}/tiles,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/tiles/{version}/{z}/{x}/{y}.mvt,        401,    401,       410,    410,           410,           410,         410,               410,        410,       410,     403,                     403,        410,                  403,                    403
            GET /operations/{op}/board,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/board/stream,                           401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/positions,                              401,    401,       200,    200,           200,           200,         403,               403,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/positions/stream,                       401,    401,       200,    200,           200,           200,         403,               403,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/posts,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts/{post},                           401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts/{post}/inspections/hourly,        401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts/{post}/presence,                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts/{post}/hand-overs,                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/hand-overs,                             401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/posts/{post}/manning,                   401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/gaps,                                   401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            POST /operations/{op}/call-ins,                              401,    403,       422,    422,           403,           422,         403,               403,        422,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/posts,                                 401,    403,       422,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/posts/{post}/orders,                   401,    403,       422,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/network,                                401,    401,       200,    200,           200,           200,         200,               403,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/network/preview,                        401,    401,       404,    404,           404,           404,         404,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/network/plan,                           401,    401,       404,    404,           404,           404,         404,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/network/budget,                         401,    401,       404,    404,           404,           404,         404,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/network/burden,                         401,    401,       404,    404,           404,           404,         404,               403,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/network,                               401,    403,       422,    422,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/units,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     200,                     200,        403,                  200,                    200
            GET /operations/{op}/members,                                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/teams,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/divisions,                              401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     200,                     200,        403,                  200,                    200
            GET /operations/{op}/refused-records,                        401,    401,       200,    200,           200,           200,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/refused-records/{id}/view,             401,    403,       404,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/refused-records/{id}/retry,            401,    403,       404,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/refused-records/{id}/dismiss,          401,    403,       404,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/digest,                                 401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/digest.csv,                             401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/digest.txt,                             401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            POST /operations/{op}/digest/recount,                        401,    403,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/digest/editions,                        401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/digest/editions/{number},               401,    401,       404,    404,           404,           404,         403,               403,        403,       404,     404,                     404,        403,                  404,                    403
            GET /operations/{op}/digest/editions/{number}/diff,          401,    401,       422,    422,           422,           422,         403,               403,        403,       422,     422,                     422,        403,                  422,                    403
            POST /operations/{op}/digest/editions,                       401,    403,       201,    409,           403,           403,         403,               403,        403,       409,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/inspections.csv,                        401,    401,       200,    200,           200,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/look-ups,                              401,    403,       422,    403,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/look-ups/break-glass,                  401,    403,       403,    403,           403,           422,         403,               403,        422,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/accesses,                               401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            GET /operations/{op}/accesses/{id},                          401,    401,       404,    404,           404,           404,         404,               404,        404,       404,     404,                     404,        404,                  404,                    404
            POST /operations/{op}/accesses/{id}/reveal,                  401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /operations/{op}/accesses/{id}/close,                   401,    403,       404,    404,           404,           404,         404,               404,        404,       404,     404,                     404,        404,                  404,                    404
            GET /operations/{op}/privacy/accesses,                       401,    401,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            GET /operations/{op}/privacy/accesses/waiting,               401,    401,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/privacy/accesses/{id}/review,          401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            GET /operations/{op}/persons-requests,                       401,    401,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/persons-requests,                      401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            GET /operations/{op}/persons-requests/{id},                  401,    401,       404,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            POST /operations/{op}/persons-requests/{id}/held,            401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            POST /operations/{op}/persons-requests/{id}/correct,         401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            POST /operations/{op}/persons-requests/{id}/decide,          401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            POST /operations/{op}/persons-requests/{id}/erase,           401,    403,       404,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            GET /operations/{op}/history/{kind}/{id},                    401,    401,       404,    404,           404,           404,         404,               404,        404,       404,     404,                     404,        404,                  404,                    404
            GET /operations/{op}/trail,                                  401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/trail/unusual,                          401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/trail.csv,                              401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/trail.fhir.json,                        401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/privacy,                                401,    401,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/privacy/dry-run,                       401,    403,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/privacy/destruction,                   401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            POST /operations/{op}/privacy/destruction/withdraw,          401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            POST /operations/{op}/privacy/destruction/approve,           401,    403,       404,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            GET /operations/{op}/privacy/certificate.json,               401,    401,       404,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            GET /operations/{op}/privacy/certificate.txt,                401,    401,       404,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            GET /operations/{op}/privacy/retention,                      401,    401,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/dry-run,             401,    403,       200,    403,           403,           403,         403,               403,        403,       403,     200,                     200,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/kinds/{kind}/request,     401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/kinds/{kind}/withdraw,     401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/kinds/{kind}/approve,     401,    403,       404,    403,           403,           403,         403,               403,        403,       403,     403,                     404,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/holds,               401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            POST /operations/{op}/privacy/retention/holds/{id}/lift,     401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     422,        403,                  403,                    403
            GET /operations/{op}/privacy/retention/certificates/{id}.json,     401,    401,       404,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            GET /operations/{op}/privacy/retention/certificates/{id}.txt,     401,    401,       404,    403,           403,           403,         403,               403,        403,       403,     404,                     404,        403,                  403,                    403
            GET /operations/{op}/directives,                             401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/directives/{number},                    401,    401,       404,    404,           404,           404,         404,               404,        404,       404,     404,                     403,        403,                  403,                    403
            GET /operations/{op}/directives.{form},                      401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            POST /operations/{op}/directives,                            401,    403,       422,    422,           422,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/directives/{number}/acknowledgements,     401,    403,       422,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/directives/{number}/reports,           401,    403,       422,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/command-log,                            401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/command-log.{form},                     401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            POST /operations/{op}/command-log,                           401,    403,       422,    422,           422,           422,         403,               403,        422,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/command,                                401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            POST /operations/{op}/command/handovers,                     401,    403,       422,    422,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/command/handovers/{id}/accept,         401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/command/handovers/{id}/decline,        401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/command/assume,                        401,    403,       422,    422,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/objectives,                             401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/objectives.{form},                      401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     403,        403,                  403,                    403
            POST /operations/{op}/objectives,                            401,    403,       422,    422,           422,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/objectives/{number}/end,               401,    403,       422,    422,           422,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/throughput,                             401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/throughput.{form},                      401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts/{post}/throughput,                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/posts.{form},                           401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/gaps.{form},                            401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            GET /operations/{op}/units.{form},                           401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     200,                     200,        403,                  200,                    200
            GET /operations/{op}/members.{form},                         401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/teams.{form},                           401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/refused-records.{form},                 401,    401,       200,    200,           200,           200,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/digest.xlsx,                            401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/digest/editions.{form},                 401,    401,       200,    200,           200,           200,         403,               403,        403,       200,     200,                     200,        403,                  200,                    403
            GET /operations/{op}/trail.xlsx,                             401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     200,                     403,        403,                  403,                    403
            GET /operations/{op}/devices,                                401,    401,       200,    200,           403,           200,         403,               403,        200,       403,     403,                     403,        403,                  200,                    403
            GET /operations/{op}/device-places,                          401,    401,       200,    200,           403,           200,         403,               403,        200,       403,     403,                     403,        403,                  200,                    403
            POST /operations/{op}/devices,                               401,    403,       403,    403,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  422,                    403
            POST /operations/{op}/devices/{device}/revoke,               401,    403,       403,    403,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  422,                    403
            POST /operations/{op}/devices/{device}/wipe,                 401,    403,       403,    403,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  422,                    403
            POST /device/enrolment,                                      401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /device/token,                                          401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /device/wiped,                                          401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /device/status,                                         401,    200,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            GET /roles,                                                  401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    200
            GET /accounts,                                               401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    200
            GET /accounts/{username}/history,                            401,    401,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts,                                              401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    422
            POST /accounts/{username}/password,                          401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/duties,                            401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    422
            POST /accounts/{username}/duties/{duty}/withdraw,            401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/members,                           401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    422
            POST /accounts/{username}/members/{operation}/end,           401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/disable,                           401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/enable,                            401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/sessions/end,                      401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/unlock,                            401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            POST /accounts/{username}/second-factor/reset,               401,    403,       403,    403,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    404
            GET /security,                                               401,    401,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            POST /security/password,                                     401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/sessions/{id}/end,                            401,    403,       404,    404,           404,           404,         404,               404,        404,       404,     404,                     404,        404,                  404,                    404
            POST /security/sessions/end-others,                          401,    403,       200,    200,           200,           200,         200,               200,        200,       200,     200,                     200,        200,                  200,                    200
            POST /security/codes,                                        401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/codes/confirm,                                401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/codes/recovery,                               401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/codes/remove,                                 401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/passkeys/options,                             401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/passkeys,                                     401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/passkeys/{id}/name,                           401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            POST /security/passkeys/{id}/remove,                         401,    403,       422,    422,           422,           422,         422,               422,        422,       422,     422,                     422,        422,                  422,                    422
            GET /device,                                                 401,    200,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /field-records,                                         401,    200,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            GET /operations/{op}/rosters,                                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters,                               401,    403,       403,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number},                       401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number}/progress,              401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/plan,                 401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/stop,                 401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            DELETE /operations/{op}/rosters/{number},                    401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number}/grid,                  401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/changes/try,          401,    403,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/changes,              401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/approve,              401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/return,               401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/publish,              401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/revise,               401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number}/versions,              401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number}/versions/{version}/diff,     401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/duties,                                 401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/members/{member}/roster,                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/absences,                               401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/absences,                              401,    403,       422,    422,           403,           422,         403,               403,        422,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/absences/{id}/withdraw,                401,    403,       404,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/wishes,                                 401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/wishes,                                401,    403,       403,    422,           403,           422,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/wishes/{id}/withdraw,                  401,    403,       403,    404,           403,           404,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/repairs,                                401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/repairs/{id},                           401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/rosters/{number}/repairs,              401,    403,       404,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/repairs/{id}/accept,                   401,    403,       404,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/repairs/{id}/dismiss,                  401,    403,       404,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/rosters/{number}/duties.{form},         401,    401,       404,    404,           404,           404,         404,               404,        404,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/swaps,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/swaps/{id}/approve,                    401,    403,       404,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/swaps/{id}/decline,                    401,    403,       422,    422,           403,           422,         403,               403,        422,       403,     403,                     403,        403,                  403,                    403
            GET /operations/{op}/members/{member}/link,                  401,    401,       200,    200,           403,           200,         403,               403,        200,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/members/{member}/link,                 401,    403,       201,    201,           403,           201,         403,               403,        201,       403,     403,                     403,        403,                  403,                    403
            DELETE /operations/{op}/members/{member}/link,               401,    403,       204,    404,           403,           404,         403,               403,        404,       403,     403,                     403,        403,                  403,                    403
            GET /personal/duties,                                        401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/hand-overs,                                   401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/offers,                                       401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/swaps/{id}/take,                              401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/swaps/{id}/withdraw,                          401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/sign-ups,                                     401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/wishes,                                       401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            POST /personal/wishes/{id}/withdraw,                         401,    401,       401,    401,           401,           401,         401,               401,        401,       401,     401,                     401,        401,                  401,                    401
            GET /operations/{op}/areas,                                  401,    401,       200,    200,           200,           200,         200,               200,        200,       403,     403,                     403,        200,                  403,                    403
            POST /operations/{op}/areas,                                 401,    403,       422,    422,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/areas/{id},                            401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/areas/{id}/remove,                     401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            POST /operations/{op}/areas/{id}/close,                      401,    403,       404,    404,           403,           403,         403,               403,        403,       403,     403,                     403,        403,                  403,                    403
            DELETE /session,                                             204,    403,       204,    204,           204,           204,         204,               204,        204,       204,     204,                     204,        204,                  204,                    204
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    Devices devices;

    @Autowired
    Operations operations;

    @Autowired
    Scenarios scenarios;

    private String operation;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
    }

    @Test
    void everyRouteAnswersEachDutyAsTheTableSays() throws Exception {
        var columns = cells(TABLE.lines().findFirst().orElseThrow());
        var desks = new LinkedHashMap<String, Desk>();
        for (String who : columns.subList(3, columns.size())) {
            accounts.put(By.OPERATOR, "who-may-" + who, PASSWORD, who, new Text(who, who), null);
            desks.put(who, Desk.signedIn(port, "who-may-" + who, PASSWORD));
        }
        var found = new ArrayList<String>();
        found.add(TABLE.lines().findFirst().orElseThrow());
        for (String route : TABLE.lines().skip(1).map(l -> cells(l).getFirst()).toList()) {
            var line = new StringBuilder(String.format("%-56s", route + ","));
            var statuses = new LinkedHashMap<String, Integer>();
            statuses.put("stranger", status(Desk.stranger(port), route));
            statuses.put("device", statusOfDevice(route));
            desks.forEach((who, desk) -> statuses.put(who, status(desk, route)));
            var text = new ArrayList<String>();
            for (Map.Entry<String, Integer> e : statuses.entrySet()) {
                text.add(" ".repeat(e.getKey().length() - 3) + e.getValue());
            }
            found.add(line + String.join(", ", text));
        }
        assertThat(String.join("\n", found) + "\n").isEqualTo(TABLE);
    }

    @Test
    void noRouteIsMissingFromTheTable() {
        var mapped = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") && !pattern.startsWith("/api/ogc/")) { // FeaturesTest has those
                    var path = pattern.replaceFirst("^/api/v1", "");
                    mapping.getMethodsCondition().getMethods().forEach(m -> mapped.add(m + " " + path));
                }
            }
        }
        assertThat(TABLE.lines().skip(1).map(l -> cells(l).getFirst())).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void anAccountOfOneOperationSeesNoOther() {
        String other = Aldermere.load(scenarios);
        accounts.put(By.OPERATOR, "bound", PASSWORD, "commander", new Text("甲", "Bound"), operation);
        var desk = Desk.signedIn(port, "bound", PASSWORD);
        assertThat(desk.get("/session").path("operation").asString()).isEqualTo(operation);
        assertThat(desk.get("/operations").findValuesAsString("code"))
                .contains(operation)
                .doesNotContain(other);
        for (String path : List.of("", "/board", "/posts", "/units", "/digest", "/inspections.csv", "/outline")) {
            assertThat(desk.status("GET", "/operations/" + operation + path, null))
                    .as(path)
                    .isEqualTo("200");
            assertThat(desk.status("GET", "/operations/" + other + path, null))
                    .as(path)
                    .isEqualTo("403 NOT_PERMITTED");
        }
    }

    @Test
    void aRequestWithoutTheTokenOfOurPagesIsTakenForForged() {
        var desk = Desk.demo(port, "ald-commander").withoutToken();
        assertThat(desk.status("GET", "/operations", null)).isEqualTo("200");
        assertThat(desk.status("POST", "/operations/" + operation + "/digest/editions", "{}"))
                .isEqualTo("403 REQUEST_FORGED");
        assertThat(desk.status("DELETE", "/session", null)).isEqualTo("403 REQUEST_FORGED");
        assertThat(Desk.stranger(port).withoutToken().signIn("ald-commander", "hucheng-demo"))
                .isEqualTo("403 REQUEST_FORGED");
    }

    private int status(Desk desk, String route) {
        String[] parts = path(route).split(" ", 2);
        if (parts[1].endsWith("/stream")) {
            var response = desk.open(parts[1]);
            try (var ignored = response.body()) {
                return response.statusCode();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return desk.send(parts[0], parts[1], parts[0].equals("POST") ? "{}" : null)
                .statusCode();
    }

    private int statusOfDevice(String route) throws Exception {
        var phone = Phone.enrolled(port, devices, operations.get(operation).id(), "phone-1", "RC-1");
        String[] parts = path(route).split(" ", 2);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + parts[1]))
                .header("Authorization", "Bearer " + phone.token)
                .header("Content-Type", "application/json")
                .method(
                        parts[0],
                        parts[0].equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    private String path(String route) {
        return route.replace("{op}", operation)
                .replace("{operation}", operation)
                .replace("{post}", "RC-1")
                .replace("{number}", "99")
                .replace("{id}", "0")
                .replace("{username}", "nobody")
                .replace("{duty}", "0")
                .replace("{device}", "no-phone")
                .replace("{form}", "csv")
                .replace("{kind}", "nothing")
                .replace("{member}", "patrol-west-d01")
                .replace("{version}/{z}/{x}/{y}", "none/10/1/1")
                .replace("{version}", "1");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }
}
