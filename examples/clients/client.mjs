// What an integrator does first, with fetch: advice on one piece of work, an interview to its end, and a refusal.
//
// node client.mjs http://127.0.0.1:8000

const server = process.argv[2];
const LIFTS = {
  title: "Replace the hospital's lifts",
  reference: "GRANT-2031/7",
  answers: { solo_reach: "yes_all", interdependence: "separate", side_effects: "none", put_in: "no", value_gain: "none" },
};
// What people said, by what they were asked. To everything else the answer is that nobody knows: none is made up.
const SAID = { title: "A shared front desk", is_running: "no", solo_reach: "part_only", interdependence: "hand_offs" };
const TRIES = 4;

// Post a situation; where the server is busy or asked too often, wait as long as it says and try again.
async function ask(path, body) {
  let answer;
  for (let tried = 0; tried < TRIES; tried++) {
    answer = await fetch(server + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status !== 429 && answer.status !== 503) break;
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("Retry-After") ?? 1)));
  }
  return answer;
}

async function answered(path, body) {
  const answer = await ask(path, body);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}

// Put an answer where the question says (a JSON Pointer), making what is missing on the way.
function put(situation, pointer, value) {
  const way = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = way.pop();
  let at = situation;
  for (const part of way) at = at[part] ??= {};
  at[last] = value;
}

// Ask for advice, and find it again by the reference.
async function advise() {
  const answer = await answered("/api/v1/advice?explain=line", LIFTS);
  for (const piece of answer.workstreams) console.log(`${piece.reference}: ${piece.advised.join(", ")}`);
}

// Put every question until nothing is left to ask; what need not be told and was not is skipped.
async function walk() {
  const situation = {};
  const skip = [];
  for (;;) {
    const query = skip.length ? `?skip=${skip.join(",")}` : "";
    const { question, advised } = await answered(`/api/v1/interview/next${query}`, situation);
    if (question === null) {
      console.log(`${situation.title}: ${advised.join(", ")}`);
      return;
    }
    if (question.may_skip && !(question.factor in SAID)) skip.push(question.options.length ? question.part : question.factor);
    else put(situation, question.at, SAID[question.factor] ?? "unknown");
  }
}

// Send mistakes: all of them come back at once, each with where it is and what is accepted.
async function refused() {
  const answer = await ask("/api/v1/advice", { titel: "Lifts", answers: { trust: "huge" } });
  const problem = await answer.json();
  console.log(`${answer.status} ${problem.title}`);
  for (const mistake of problem.errors) console.log(`  ${mistake.pointer} (${mistake.code})`);
}

await advise();
await walk();
await refused();
