// json-logic-engine: one rule that lists the ids of the rules that hold, compiled once to a function.
import { LogicEngine } from 'json-logic-engine'

export function loaded(text) {
  return new LogicEngine().build(JSON.parse(text))
}
