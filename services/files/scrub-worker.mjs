// Runs alone in a process that may be killed. Plain JavaScript, so it starts without a compiler.
import { readFileSync, writeFileSync } from 'node:fs'
import { scrubJpeg, scrubPng } from './scrub-image.mjs'
import { scrubOffice } from './scrub-office.mjs'

const office = 'application/vnd.openxmlformats-officedocument.'
const maxInflated = 120 * 1024 * 1024

const [from, to, mime] = process.argv.slice(2)
const bytes = readFileSync(from)
const scrub =
  mime === 'image/jpeg'
    ? scrubJpeg
    : mime === 'image/png'
      ? scrubPng
      : mime.startsWith(office)
        ? scrubOffice
        : null
if (scrub) writeFileSync(to, scrub(bytes, maxInflated), { mode: 0o600, flag: 'wx' })
else process.exitCode = 2
