package dev.countersign.delivery;
import org.junit.jupiter.api.Test;
class SmokeTests extends Website {
    @Test void smoke() throws Exception {
        for (var p : java.util.List.of("/api/v1", "/api/v1/articles?total=true","/api/v1/articles/calf-cramps","/api/v1/articles/calf-cramps?richText=html&fields=title,sections", "/api/v1/articles/calf-cramps/editions","/api/v1/articles/calf-cramps/editions/1?fields=standing","/api/v1/articles/calf-cramps/jsonld","/api/v1/treatments","/api/v1/treatments/warm-towel","/api/v1/people","/api/v1/people/tess-trainer","/api/v1/nonsense","/api/v1/articles?limit=0&foo","/api/v1/articles?limit=0&sort=x&cursor=zz&locale=xx","/api/v1//articles","/api/v1/articles/","/api/v1/articles/x;y=1", "/api/v1/articles/%2e%2e/x","/api/v1/articles/a%00b")) {
            var a = get(p);
            System.out.println("=== " + p + " " + a.statusCode() + " " + a.headers().map());
            var t = text(a); System.out.println(t.length() > 6000 ? t.substring(0, 6000) : t);
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/out" + Math.abs(p.hashCode()) + ".json"), a.body());
        }
        for (var m : java.util.List.of("POST","DELETE","HEAD","OPTIONS")) { var a = send(m, "/api/v1/articles"); System.out.println(m + a.statusCode() + a.headers().map() + text(a)); }
    }
}
