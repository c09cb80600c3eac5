package vn.chibo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Chibo {

    public static void main(String[] args) {
        SpringApplication.run(Chibo.class, args);
    }
}
