package org.hucheng.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Text;
import org.springframework.stereotype.Component;

/** {@code ./hucheng audit verify | heads}: proves the trail, or prints where its chains end, to be kept in another hand. */
@Component
class AuditCommand implements Command {
    private static final Text USAGE = new Text(
            "用法：./hucheng audit verify [--heads 文件]   核对留痕的全部链条；另可对照另行保存的链头\n"
                    + "      ./hucheng audit heads                   打印各链的链头，请每天另存他处",
            "Usage: ./hucheng audit verify [--heads FILE]   prove every chain of the trail, also against heads kept elsewhere\n"
                    + "       ./hucheng audit heads                    print where the chains end, to be kept elsewhere every day");

    private final Chain chain;
    private final Heads heads;

    AuditCommand(Chain chain, Heads heads) {
        this.chain = chain;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> args, Console console) {
        if (args.equals(List.of("heads"))) {
            chain.seal();
            chain.ends().forEach(end -> console.line(heads.of(end).toString()));
            return 0;
        }
        boolean withFile = args.size() == 3 && args.get(1).equals("--heads");
        if (args.isEmpty() || !args.getFirst().equals("verify") || args.size() != 1 && !withFile) {
            console.err().println(USAGE.in(console.language()));
            return 2;
        }
        if (withFile && !Files.isReadable(Path.of(args.get(2)))) {
            console.complain("读不到文件：" + args.get(2), "Cannot read " + args.get(2));
            return 2;
        }
        try {
            var kept = new ArrayList<>(heads.kept());
            if (withFile) {
                kept.addAll(Heads.read(Path.of(args.get(2))));
            }
            return verify(kept, console);
        } catch (IllegalArgumentException e) {
            console.complain("不是链头：" + e.getMessage(), "Not a head: " + e.getMessage());
            return 2;
        }
    }

    private int verify(List<Heads.Head> kept, Console console) {
        chain.seal();
        Chain.Proof proof = chain.prove(kept);
        for (Chain.Broken b : proof.broken()) {
            Text what = words(b.fault());
            console.say(
                    "链 " + b.chain() + " 第 " + b.n() + " 环（记录 " + b.entryId() + "）：" + what.zh(),
                    "chain " + b.chain() + " link " + b.n() + " (entry " + b.entryId() + "): " + what.en());
        }
        if (proof.broken().isEmpty()) {
            console.say(
                    "留痕完整：" + proof.chains() + " 条链，" + proof.entries() + " 条记录，对照链头 " + kept.size() + " 个",
                    "The trail is whole: " + proof.chains() + " chains, " + proof.entries() + " entries, " + kept.size()
                            + " heads compared");
        }
        console.line("audit.chains=" + proof.chains() + " audit.entries=" + proof.entries() + " audit.unsealed="
                + proof.unsealed() + " audit.heads=" + kept.size() + " audit.broken="
                + proof.broken().size());
        return proof.broken().isEmpty() ? 0 : 1;
    }

    private static Text words(Chain.Fault fault) {
        return switch (fault) {
            case CHANGED -> new Text("内容与封存时不同", "is not what was sealed");
            case REMOVED -> new Text("记录已不存在", "the entry is gone");
            case LINK_MISSING -> new Text("缺一环", "a link is missing");
            case HEAD_DIFFERS ->
                new Text("与另存的链头不符：链条被截断或重算", "differs from a head kept elsewhere: cut off or computed anew");
        };
    }
}
