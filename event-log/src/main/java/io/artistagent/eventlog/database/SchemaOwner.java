package io.artistagent.eventlog.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database role to which a schema belongs, so that the application cannot change it. It is used for
 * migrations, and where something is deleted that the application may not delete.
 *
 * @param username empty if this process does not migrate the schema: another process with these settings has done it
 */
public record SchemaOwner(String username, String password) {

    public boolean isKnown() {
        return !username.isBlank();
    }

    /** Connects as the owner, each time anew, to the database that the application uses. */
    public DataSource connectTo(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(withoutUser(url), username, password);
        database.setConnectionProperties(connection());
        return database;
    }

    /** A user in the URL would take precedence. */
    static String withoutUser(String url) {
        return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
    }

    private static Properties connection() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "artist-agent access log");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username;
    }
}
