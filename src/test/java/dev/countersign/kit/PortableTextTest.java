package dev.countersign.kit;

import static dev.countersign.kit.Block.ListItem.NUMBER;
import static dev.countersign.kit.Block.Style.NORMAL;
import static dev.countersign.kit.Mark.Decorator.STRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

class PortableTextTest {

    private static final JsonMapper JSON = Json.MAPPER;

    @Test
    void isAnArrayInJson() {
        var link = new Mark.Link("https://a.example");
        var text = new RichText(List.of(
                Block.of(NORMAL, Span.of("Heat "), Span.of("helps", STRONG, link), Span.of("!", link)),
                Block.item(NUMBER, 1, Span.of("Warm", new Mark.Citation("r1")))));
        assertThat(JSON.writeValueAsString(new Card(text))).isEqualTo("""
                        {"body":[\
                        {"_type":"block","_key":"b0","style":"normal","children":[\
                        {"_type":"span","_key":"b0s0","text":"Heat ","marks":[]},\
                        {"_type":"span","_key":"b0s1","text":"helps","marks":["b0m0","strong"]},\
                        {"_type":"span","_key":"b0s2","text":"!","marks":["b0m0"]}],\
                        "markDefs":[{"_key":"b0m0","_type":"link","href":"https://a.example"}]},\
                        {"_type":"block","_key":"b1","style":"normal","listItem":"number","level":1,"children":[\
                        {"_type":"span","_key":"b1s0","text":"Warm","marks":["b1m0"]}],\
                        "markDefs":[{"_key":"b1m0","_type":"citation","reference":"r1"}]}]}""");
        assertThat(JSON.readValue(JSON.writeValueAsString(new Card(text)), Card.class))
                .isEqualTo(new Card(text));
    }

    @Test
    void readsWhatOthersLeaveOutOrAdd() {
        assertThat(read("""
                        [{"_type":"block","listItem":"number","author":"x","children":[{"_type":"span","text":"Warm"}]}]""")).isEqualTo(new RichText(List.of(Block.item(NUMBER, 1, Span.of("Warm")))));
        assertThat(read("[]")).isEqualTo(RichText.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'text'                                    | blocks must be a list, not text.",
                "{}                                        | blocks must be a list, not an object.",
                "[null]                                    | blocks[0] must be an object, and it is missing.",
                "[7]                                       | blocks[0] must be an object, not a number.",
                "[{}]                                      | blocks[0]._type must be text, and it is missing.",
                "[{'_type':'image'}]                       | blocks[0]._type is 'image'; it must be block.",
                "[{'_type':'block'}]                       | blocks[0].children must be a list, and it is missing.",
                "[{'_type':'block','children':'x'}]        | blocks[0].children must be a list, not text.",
                "[{'_type':'block','children':[],'style':'h1'}] | blocks[0].style is 'h1'; it must be one of normal, h3, h4, blockquote.",
                "[{'_type':'block','children':[],'style':3}] | blocks[0].style must be text, not a number.",
                "[{'_type':'block','children':[],'listItem':'dash'}] | blocks[0].listItem is 'dash'; it must be one of bullet, number.",
                "[{'_type':'block','children':[],'level':2}] | blocks[0]: A block that is no list item has level 0, not 2.",
                "[{'_type':'block','children':[],'listItem':'bullet','level':9}] | blocks[0]: A list item has a level from 1 to 6, not 9.",
                "[{'_type':'block','children':[],'listItem':'bullet','level':1.5}] | blocks[0].level must be a whole number, not a number.",
                "[{'_type':'block','children':[],'listItem':'bullet','level':'1'}] | blocks[0].level must be a whole number, not text.",
                "[{'_type':'block','children':[null]}]     | blocks[0].children[0] must be an object, and it is missing.",
                "[{'_type':'block','children':[{'_type':'span'}]}] | blocks[0].children[0].text must be text, and it is missing.",
                "[{'_type':'block','children':[{'_type':'span','text':'a','marks':['x']}]}] | blocks[0].children[0].marks names 'x', which markDefs does not hold; marks without a definition are strong, em, sub, sup and code.",
                "[{'_type':'block','children':[{'_type':'span','text':'a','marks':[null]}]}] | blocks[0].children[0].marks[0] must be text, and it is missing.",
                "[{'_type':'block','children':[],'markDefs':[{'_type':'link','href':'/'}]}] | blocks[0].markDefs[0]._key must be text, and it is missing.",
                "[{'_type':'block','children':[],'markDefs':[{'_key':'m','_type':'note'}]}] | blocks[0].markDefs[0]._type is 'note'; it must be link or citation.",
                "[{'_type':'block','children':[],'markDefs':[{'_key':'m','_type':'link','href':'a'}]}] | blocks[0].markDefs[0].href: A link begins with https://, http://, mailto:, tel:, / or #; 'a' does not lead to such an address.",
                "[{'_type':'block','children':[],'markDefs':[{'_key':'m','_type':'link','href':'/'},{'_key':'m','_type':'link','href':'/'}]}] | blocks[0].markDefs[1]._key is 'm' a second time; each definition has its own key.",
            })
    void saysWhereItIsWrongAndWhatIsRight(String json, String refusal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.ofJson(JSON.readValue(json.replace('\'', '"'), Object.class)))
                .withMessage(refusal);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNothingAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.ofPortable(null))
                .withMessage("blocks must be a list, and it is missing.");
    }

    @Test
    void refusesInJsonWithTheSameWords() {
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> JSON.readValue("{\"body\":\"text\"}", Card.class))
                .withMessageContaining("blocks must be a list, not text.")
                .withMessageContaining("body");
    }

    private static RichText read(String json) {
        return JSON.readValue(json, RichText.class);
    }

    private record Card(RichText body) {}
}
