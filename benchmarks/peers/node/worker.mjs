// A process that holds one peer and does what it is told, a line of JSON at a time; the same as worker.py beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import readline from 'node:readline'

const [peer, file] = process.argv.slice(2)
const { loaded } = await import(`./${peer}.mjs`)
const decide = loaded(readFileSync(file, 'utf8'))
let situations = []

const doing = {
  first: async ({ answers }) => ({ ids: await decide(answers) }),
  situations: ({ file }) => {
    situations = JSON.parse(readFileSync(file, 'utf8'))
    return { count: situations.length }
  },
  answers: async ({ file }) => {
    const found = []
    for (const one of situations) found.push(await decide(one))
    writeFileSync(file, JSON.stringify(found))
    return { count: found.length }
  },
  time: async ({ from, to }) => {
    const taken = []
    for (let at = from; at < to; at += 1) {
      const start = process.hrtime.bigint()
      const found = decide(situations[at])
      if (found instanceof Promise) await found
      taken.push(Number(process.hrtime.bigint() - start))
    }
    return { nanoseconds: taken }
  },
  many: async ({ from, to }) => {
    const start = process.hrtime.bigint()
    for (let at = from; at < to; at += 1) {
      const found = decide(situations[at])
      if (found instanceof Promise) await found
    }
    return { seconds: Number(process.hrtime.bigint() - start) / 1e9 }
  },
  serve: ({ port }) => new Promise((resolve) => {
    const server = http.createServer((request, response) => {
      const parts = []
      request.on('data', (part) => parts.push(part))
      request.on('end', async () => {
        const body = JSON.stringify(await decide(JSON.parse(Buffer.concat(parts))))
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
        response.end(body)
      })
    })
    server.listen(port, '127.0.0.1', () => resolve({ port }))
  })
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { do: name, ...told } = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(await doing[name](told))}\n`)
}
process.exit(0)
