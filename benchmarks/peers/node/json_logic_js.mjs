// json-logic-js: the same rule, interpreted; the library has no way to compile it.
import jsonLogic from 'json-logic-js'

export function loaded(text) {
  const rule = JSON.parse(text)
  return (answers) => jsonLogic.apply(rule, answers)
}
