package kspace.app.desktop;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How files of this program are written that people may look into. Made when the first one is: a start writes none. */
final class IndentedJson {
    static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IndentedJson() {}
}
