package io.artistagent.standalone;

import io.artistagent.command.CommandSide;
import io.artistagent.ml.MlProjections;
import io.artistagent.query.QuerySide;
import io.artistagent.standalone.erasure.WhenAPersonIsErased;
import io.artistagent.web.Web;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side, the query side, the ML projections and the pages in one application. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandSide.class, QuerySide.class, MlProjections.class, Web.class, WhenAPersonIsErased.class})
public class StandaloneApplication {}
