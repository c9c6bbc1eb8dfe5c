package org.hucheng.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./hucheng keys list | rotate-master | make-token-key}: which operations have keys, a new master key while the server goes on, and one on a token. */
@Component
class KeysCommand implements Command {
    private static final Text USAGE = new Text(
            "用法：./hucheng keys list            列出各次行动的密钥：算法套件、建立时间、状态（不显示任何密钥内容）\n"
                    + "      ./hucheng keys rotate-master   更换主密钥，不停机；中途断电可再次运行；设了令牌就移到令牌上\n"
                    + "      ./hucheng keys make-token-key  在 PKCS#11 令牌上生成主密钥（设了 HUCHENG_PKCS11_KEY_NEXT 就生成这一把）",
            "Usage: ./hucheng keys list            every operation's keys: suite, created, state; never a byte of a key\n"
                    + "       ./hucheng keys rotate-master   a new master key, without stopping; safe to run again when it was cut off; onto the token when one is set\n"
                    + "       ./hucheng keys make-token-key  makes the master key on the PKCS#11 token (the one of HUCHENG_PKCS11_KEY_NEXT when that is set)");

    private final OperationKeys keys;
    private final Token token;
    private final Audit audit;
    private final TransactionTemplate transaction;

    KeysCommand(OperationKeys keys, Token token, Audit audit, TransactionTemplate transaction) {
        this.keys = keys;
        this.token = token;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int run(List<String> args, Console console) {
        if (args.equals(List.of("list"))) {
            return list(console);
        }
        if (args.equals(List.of("rotate-master"))) {
            return rotate(console);
        }
        if (args.equals(List.of("make-token-key"))) {
            return make(console);
        }
        console.err().println(USAGE.in(console.language()));
        return 2;
    }

    private int list(Console console) {
        var all = keys.list();
        for (var state : all) {
            String suite = Objects.requireNonNullElse(state.suite(), "-");
            String created = state.created() == null ? "-" : state.created().toString();
            String master = state.master().isEmpty() ? "-" : state.master();
            var destroyed = state.destroyedAt();
            console.say(
                    String.join("  ", state.operation(), suite, "建立 " + created, "主密钥 " + master)
                            + (destroyed == null ? "  使用中" : "  已销毁 " + destroyed),
                    String.join("  ", state.operation(), suite, "created " + created, "master " + master)
                            + (destroyed == null ? "  in use" : "  destroyed " + destroyed));
        }
        console.line("keys.operations=" + all.size() + " keys.in_use="
                + all.stream().filter(s -> s.destroyedAt() == null).count() + " keys.destroyed="
                + all.stream().filter(s -> s.destroyedAt() != null).count());
        return 0;
    }

    private int rotate(Console console) {
        String master = keys.rotateMaster();
        long wrapped =
                keys.list().stream().filter(s -> s.master().equals(master)).count();
        transaction.executeWithoutResult(status ->
                audit.record(By.OPERATOR, null, "privacy.master-rotated", master, Map.of("operations", wrapped)));
        console.say(
                "主密钥已更换为 " + master + "，" + wrapped + " 次行动的密钥已重新封装；正在运行的服务器会自行使用新的封装。",
                "The master key is now " + master + "; the keys of " + wrapped
                        + " operations are wrapped under it. A running server picks that up by itself.");
        console.line("keys.rewrapped=" + wrapped);
        return 0;
    }

    private int make(Console console) {
        String next = token.settings().nextKey();
        String label = next.isEmpty() ? token.settings().key() : next;
        String id = token.make(label);
        transaction.executeWithoutResult(
                status -> audit.record(By.OPERATOR, null, "privacy.token-key-made", id, Map.of("label", label)));
        console.say(
                "令牌上已生成密钥 " + label + "（" + id + "），不可导出。接着运行 ./hucheng keys rotate-master，把各次行动的密钥移到它之下。",
                "The key " + label + " (" + id
                        + ") is on the token and cannot be taken off it. Go on with ./hucheng keys rotate-master,"
                        + " which brings the operations' keys under it.");
        console.line("keys.made=" + id);
        return 0;
    }
}
