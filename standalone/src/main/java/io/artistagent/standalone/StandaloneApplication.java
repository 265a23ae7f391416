package io.artistagent.standalone;

import io.artistagent.command.CommandSide;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** All sides and the pages in one application. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CommandSide.class)
public class StandaloneApplication {}
