package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.query.privacy.register.ControllerView;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a dossier as JSON. */
final class JsonDossier implements DossierFormat {

    private final JsonGenerator json;

    JsonDossier(OutputStream out, JsonMapper mapper) {
        this.json = mapper.createGenerator(out);
    }

    @Override
    public void head(DossierHead head, List<Section> sections) {
        json.writeStartObject();
        json.writePOJOProperty("controller", ControllerView.of(head.controller()));
        json.writeStringProperty("person", head.person().toString());
        json.writeStringProperty("preparedAt", head.preparedAt().toString());
        json.writeNumberProperty("upToIndex", head.upToIndex());
        json.writeNumberProperty("eventCount", head.events());
        texts("rights", Rights.TEXTS);
        json.writeArrayPropertyStart("activities");
    }

    @Override
    public void begin(Section section) {
        ProcessingActivity activity = section.activity();
        json.writeStartObject();
        json.writeStringProperty("name", activity.name());
        json.writeStringProperty("title", activity.title());
        json.writeStringProperty("purpose", activity.purpose());
        json.writeStringProperty("legalBasis", activity.basis().name());
        json.writeStringProperty("article", activity.basis().article());
        texts("data", activity.data());
        texts("recipients", activity.recipients());
        texts("transfers", section.transfers());
        texts("sources", activity.sources());
        json.writeStringProperty("retention", activity.retention());
        if (activity.automatedLogic() != null) {
            json.writeStringProperty("automatedLogic", activity.automatedLogic());
        }
        json.writeArrayPropertyStart("events");
    }

    @Override
    public void event(PersonEvent event) {
        json.writeStartObject();
        json.writeStringProperty("at", event.at().toString());
        json.writeNumberProperty("index", event.index());
        json.writeStringProperty("type", event.type());
        json.writeStringProperty("what", Words.of(event.type()));
        json.writePOJOProperty("data", event.payload());
        json.writeEndObject();
    }

    @Override
    public void end(Section section) {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void account(AccountPart account) {
        json.writeEndArray();
        if (account.account() != null) {
            json.writePOJOProperty("account", account.account());
        } else {
            json.writeObjectPropertyStart("account");
            json.writeStringProperty("note", account.note());
            json.writeEndObject();
        }
    }

    @Override
    public void beginAccesses() {
        json.writeArrayPropertyStart("accesses");
    }

    @Override
    public void access(Access access) {
        json.writeStartObject();
        json.writeStringProperty("at", access.at().toString());
        json.writeStringProperty("role", access.role());
        if (access.purpose() != null) {
            json.writeStringProperty("purpose", access.purpose());
        }
        json.writeStringProperty("action", access.action().name());
        texts("fields", access.fields());
        json.writeEndObject();
    }

    @Override
    public void beginOwnAccesses() {
        json.writeEndArray();
        json.writeArrayPropertyStart("ownAccesses");
    }

    @Override
    public void ownAccess(Access access) {
        json.writeStartObject();
        json.writeStringProperty("at", access.at().toString());
        json.writeStringProperty("role", access.role());
        if (access.purpose() != null) {
            json.writeStringProperty("purpose", access.purpose());
        }
        json.writeStringProperty("action", access.action().name());
        json.writeStringProperty("resource", access.resourceWithoutIds());
        texts("fields", access.fields());
        json.writeStringProperty("outcome", access.outcome());
        json.writeEndObject();
    }

    @Override
    public void notIncluded(List<NotIncluded> parts) {
        json.writeEndArray();
        json.writePOJOProperty("notIncluded", parts);
    }

    @Override
    public void finish() {
        json.close();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
