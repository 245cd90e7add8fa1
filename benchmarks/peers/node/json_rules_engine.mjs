// json-rules-engine: one engine, built once; each rule is an event with the rule's id.
import { Engine } from 'json-rules-engine'

export function loaded(text) {
  const engine = new Engine(JSON.parse(text), { allowUndefinedFacts: true })
  return async (answers) => (await engine.run(answers)).events.map((event) => event.type)
}
