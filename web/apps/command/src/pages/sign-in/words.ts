import { words } from "../../i18n/say";

export default words("signIn", {
  zh: {
    title: "登录",
    username: "账号",
    password: "密码",
    enter: "登录",
    entering: "正在登录",
    demo: "演示账号",
    demoText: "这是演示系统，下面都是演示账号，点一下即可登录。真实部署里没有它们。",
    promise: "排查不漏人，平安不出事，防控不缺位。",
    needUsername: "请填写账号。",
    needPassword: "请填写密码。",
  },
  en: {
    title: "Sign in",
    username: "Account",
    password: "Password",
    enter: "Sign in",
    entering: "Signing in",
    demo: "Demo accounts",
    demoText: "This is a demonstration: the accounts below are demo accounts, one tap signs in. A real deployment has none of them.",
    promise: "Nobody missed. Nothing unhandled. No post unmanned.",
    needUsername: "Enter the account.",
    needPassword: "Enter the password.",
  },
});
