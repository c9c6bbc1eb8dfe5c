// A real identity provider for tests: node provider.mjs WEB_FOLDER REDIRECT_URI SECRET. Prints its issuer; POST /control says who signs in and what goes wrong.
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [web, redirect, secret] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(web, "node_modules", path)).href);
const { Provider } = await load("oidc-provider/lib/index.js");
const jose = await load("jose/dist/webapi/index.js");

const people = new Map();
let person;
let tamper;
let key;
let provider;
let handle;

async function makeProvider(issuer) {
  const pair = await jose.generateKeyPair("RS256", { extractable: true });
  key = { kid: `key-${Date.now()}-${Math.random()}`, privateKey: pair.privateKey };
  provider = new Provider(issuer, {
    clients: [{ client_id: "hucheng", client_secret: secret, redirect_uris: [redirect] }],
    jwks: { keys: [{ ...(await jose.exportJWK(pair.privateKey)), kid: key.kid, alg: "RS256", use: "sig" }] },
    cookies: { keys: ["a key for tests"] },
    claims: { openid: ["sub", "amr"], profile: ["preferred_username", "name", "groups"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === "/token" && tamper && ctx.body?.id_token) {
      const claims = { ...jose.decodeJwt(ctx.body.id_token), ...tamper.claims };
      const signing = tamper.foreignKey ? (await jose.generateKeyPair("RS256")).privateKey : key.privateKey;
      const body = { ...ctx.body, id_token: await new jose.SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(signing) };
      ctx.body = body;
    }
  });
  handle = provider.callback();
}

async function interact(request, response) {
  const { prompt, session, params } = await provider.interactionDetails(request, response);
  let result;
  if (person.declines) result = { error: "access_denied" };
  else if (prompt.name === "login") result = { login: { accountId: person.sub, amr: person.amr } };
  else {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope("openid profile");
    result = { consent: { grantId: await grant.save() } };
  }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function control(request, response) {
  let body = "";
  for await (const chunk of request) body += chunk;
  const said = JSON.parse(body);
  if (said.person) people.set(said.person.sub, (person = said.person));
  tamper = said.tamper;
  if (said.rotate) await makeProvider(provider.issuer);
  response.end("{}");
}

const server = createServer((request, response) => {
  const answer = request.url === "/control" ? control : request.url.startsWith("/interaction/") ? interact : handle;
  Promise.resolve(answer(request, response)).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end(String(error));
  });
});
server.listen(0, "127.0.0.1", async () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  await makeProvider(issuer);
  console.log(`issuer ${issuer}`);
});
// its starter is gone: so is it
process.stdin.on("end", () => process.exit(0)).resume();
