package org.hucheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HuchengApplication {
    public static void main(String[] args) {
        SpringApplication.run(HuchengApplication.class, args);
    }
}
