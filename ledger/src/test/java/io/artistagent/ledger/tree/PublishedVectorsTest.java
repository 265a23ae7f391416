package io.artistagent.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The facts of the vectors that github.com/transparency-dev/merkle publishes in its folder testdata: the proofs that hold, and each way in
 * which its probes change them. The leaves are those of the tests of Certificate Transparency.
 */
class PublishedVectorsTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final Hash OTHER = Hashes.of("other".getBytes(StandardCharsets.UTF_8));

    private final StoredTree tree = new StoredTree();

    PublishedVectorsTest() {
        LEAVES.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
    }

    @Test
    void hashes_have_the_published_values() {
        assertThat(hex(Hashes.empty())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(Hashes.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Hashes.leaf("L123456".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void a_leaf_that_looks_like_a_node_has_another_hash() {
        byte[] children = new byte[2 * Hash.LENGTH];
        tree.leaf(0).copyTo(children, 0);
        tree.leaf(1).copyTo(children, Hash.LENGTH);

        assertThat(Hashes.leaf(children)).isNotEqualTo(Hashes.node(tree.leaf(0), tree.leaf(1)));
    }

    /** Leaf, size, hash of the leaf, root, path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1 bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= -",
                "0 8 bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg= lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=,Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=,a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
                "5 8 QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg= XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg= vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=,yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=,037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
                "2 3 ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c= rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc= +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
                "1 5 lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c= Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ= bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=,Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=,vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="
            })
    void an_inclusion_proof_is_made_and_verified_as_published(String vector) {
        String[] parts = vector.split(" ");
        Inclusion proof = new Inclusion(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Hash.base64(parts[2]),
                path(parts[4]),
                Hash.base64(parts[3]));

        assertThat(tree.leaf((int) proof.index)).isEqualTo(proof.leaf);
        assertThat(tree.root((int) proof.size)).isEqualTo(proof.root);
        assertThat(Proofs.inclusion(proof.index, proof.size, tree)).isEqualTo(proof.path);
        assertThat(proof.holds()).isTrue();
        proof.probes()
                .forEach((name, probe) -> assertThat(probe.holds()).as(name).isFalse());
    }

    /** Both sizes, both roots, path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 1 bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= -",
                "1 8 bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0= XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg= lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=,Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=,a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
                "6 8 duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8= XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg= DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=,yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=,037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
                "2 5 +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU= Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ= Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=,vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
                "6 7 duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8= 3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw= DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=,sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=,037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="
            })
    void a_consistency_proof_is_made_and_verified_as_published(String vector) {
        String[] parts = vector.split(" ");
        Consistency proof = new Consistency(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Hash.base64(parts[2]),
                Hash.base64(parts[3]),
                path(parts[4]));

        assertThat(tree.root((int) proof.from)).isEqualTo(proof.fromRoot);
        assertThat(tree.root((int) proof.to)).isEqualTo(proof.toRoot);
        assertThat(Proofs.consistency(proof.from, proof.to, tree)).isEqualTo(proof.path);
        assertThat(proof.holds()).isTrue();
        if (proof.from < proof.to) {
            proof.probes()
                    .forEach((name, probe) -> assertThat(probe.holds()).as(name).isFalse());
        }
    }

    @Test
    void the_additional_probes_have_the_published_results() {
        Hash one = OTHER;
        Hash two = Hashes.of("two".getBytes(StandardCharsets.UTF_8));
        Hash empty = Hashes.empty();

        assertThat(Verification.consistency(1, 1, two, two, List.of())).isTrue();
        assertThat(Verification.consistency(0, 1, empty, empty, List.of(empty))).isFalse();
        assertThat(Verification.consistency(0, 1, one, two, List.of())).isFalse();
        assertThat(Verification.consistency(0, 1, empty, two, List.of())).isFalse();
        assertThat(Verification.consistency(0, 0, empty, two, List.of())).isFalse();
        assertThat(Verification.consistency(0, 0, one, one, List.of())).isFalse();
        assertThat(Verification.consistency(0, 0, one, two, List.of())).isFalse();
        assertThat(Verification.consistency(0, 0, empty, empty, List.of(empty))).isFalse();
        assertThat(Verification.consistency(1, 1, empty, two, List.of())).isFalse();
        assertThat(Verification.consistency(1, 1, one, two, List.of())).isFalse();
        assertThat(Verification.consistency(1, 1, empty, empty, List.of(empty))).isFalse();
        assertThat(Verification.consistency(1, 0, one, two, List.of())).isFalse();
        assertThat(Verification.consistency(2, 1, one, two, List.of())).isFalse();
        assertThat(Verification.consistency(1, 2, one, two, List.of())).isFalse();
        assertThat(Verification.inclusion(0, 0, one, List.of(), empty)).isFalse();
        assertThat(Verification.inclusion(0, 1, one, List.of(), one)).isTrue();
    }

    private static List<Hash> path(String hashes) {
        List<Hash> path = new ArrayList<>();
        for (String hash : hashes.split(",")) {
            if (!hash.equals("-")) {
                path.add(Hash.base64(hash));
            }
        }
        return path;
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    /** The ways in which the probes change a path. */
    private static Map<String, List<Hash>> changed(List<Hash> path, Hash... ends) {
        Map<String, List<Hash>> changed = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            byte[] bytes = path.get(i).bytes();
            bytes[0] ^= 1 << 4;
            List<Hash> modified = new ArrayList<>(path);
            modified.set(i, new Hash(bytes));
            changed.put("modified proof " + i, modified);
        }
        if (!path.isEmpty()) {
            changed.put("truncated", path.subList(0, path.size() - 1));
            changed.put("empty", List.of());
        }
        List<Hash> additional = new ArrayList<>(List.of(ends));
        additional.add(OTHER);
        for (Hash hash : additional) {
            List<Hash> preceded = new ArrayList<>(path);
            preceded.addFirst(hash);
            changed.put("preceding " + hash, preceded);
            List<Hash> followed = new ArrayList<>(path);
            followed.add(hash);
            changed.put("trailing " + hash, followed);
        }
        return changed;
    }

    private record Inclusion(long index, long size, Hash leaf, List<Hash> path, Hash root) {

        boolean holds() {
            return Verification.inclusion(index, size, leaf, path, root);
        }

        Map<String, Inclusion> probes() {
            Map<String, Inclusion> probes = new LinkedHashMap<>();
            probes.put("index - 1", new Inclusion(index - 1, size, leaf, path, root));
            probes.put("index + 1", new Inclusion(index + 1, size, leaf, path, root));
            probes.put("index ^ 2", new Inclusion(index ^ 2, size, leaf, path, root));
            probes.put("size * 2", new Inclusion(index, size * 2, leaf, path, root));
            probes.put("size / 2", new Inclusion(index, size / 2, leaf, path, root));
            probes.put("wrong leaf", new Inclusion(index, size, OTHER, path, root));
            probes.put("empty root", new Inclusion(index, size, leaf, path, Hashes.empty()));
            probes.put("random root", new Inclusion(index, size, leaf, path, OTHER));
            changed(path, root)
                    .forEach((name, other) -> probes.put(name, new Inclusion(index, size, leaf, other, root)));
            return probes;
        }
    }

    private record Consistency(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {

        boolean holds() {
            return Verification.consistency(from, to, fromRoot, toRoot, path);
        }

        Map<String, Consistency> probes() {
            Map<String, Consistency> probes = new LinkedHashMap<>();
            probes.put("from - 1", new Consistency(from - 1, to, fromRoot, toRoot, path));
            probes.put("from + 1", new Consistency(from + 1, to, fromRoot, toRoot, path));
            probes.put("from ^ 2", new Consistency(from ^ 2, to, fromRoot, toRoot, path));
            probes.put("to * 2", new Consistency(from, to * 2, fromRoot, toRoot, path));
            probes.put("to / 2", new Consistency(from, to / 2, fromRoot, toRoot, path));
            probes.put("wrong first root", new Consistency(from, to, OTHER, toRoot, path));
            probes.put("wrong second root", new Consistency(from, to, fromRoot, OTHER, path));
            probes.put("swapped roots", new Consistency(from, to, toRoot, fromRoot, path));
            changed(path, fromRoot, toRoot)
                    .forEach((name, other) -> probes.put(name, new Consistency(from, to, fromRoot, toRoot, other)));
            return probes;
        }
    }
}
