// Computes a published draw again, with nothing but Node: node recompute.mjs draw.json, or with an address instead of a
// file; node recompute.mjs draw.json pool.json compares it with the list somebody kept from before the draw as well.
// Says every step; ends with 0 when the record agrees and with 1 when it does not.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex')

/** The list as it was hashed when it was published. */
export const listOf = ({ label, candidates }, { size, required }) =>
  JSON.stringify([
    label,
    size,
    required,
    candidates.map(each => [each.id, each.employer, each.disciplines, each.load, each.capacity]),
  ])

/**
 * The order of chance of all who were not struck: SHA-256 of seed, label and pseudonym, smallest first. Where several
 * draws are made of one list, each by its own order, the label has the number of the draw behind it.
 */
export const rank = ({ seed, label, turn, candidates }) =>
  candidates
    .filter(candidate => candidate.struck.length === 0)
    .map(candidate => ({
      ...candidate,
      hash: sha256(`${seed}|${turn ? `${label}/${turn}` : label}|${candidate.id}`),
    }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))

/** Goes down the list by the published rule and answers who is picked. */
export function pick(draw) {
  const picked = []
  const units = new Set()
  const uncovered = new Set(draw.required)
  const postponed = []
  const take = candidate => {
    picked.push(candidate.id)
    if (candidate.employer) units.add(candidate.employer)
    for (const discipline of candidate.disciplines) uncovered.delete(discipline)
  }
  const mayNot = candidate => candidate.load >= candidate.capacity || units.has(candidate.employer)
  for (const candidate of rank(draw)) {
    if (picked.length === draw.size) break
    if (mayNot(candidate)) continue
    const mustCover = uncovered.size > 0 && draw.size - picked.length <= uncovered.size
    if (mustCover && !candidate.disciplines.some(each => uncovered.has(each))) postponed.push(candidate)
    else take(candidate)
  }
  for (const candidate of postponed) {
    if (picked.length === draw.size) break
    if (!mayNot(candidate)) take(candidate)
  }
  return picked
}

const load = async source => {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'))
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  return response.json()
}

const main = async (source, kept) => {
  const draw = await load(source)
  const before = kept ? await load(kept) : null
  if (!['draw/2', 'draw/3'].includes(draw.format) || !draw.seed)
    throw new Error('this draw is not published yet')
  if (before && before.format !== 'pool/1') throw new Error('this is no published list')
  let agrees = true
  const say = text => process.stdout.write(`${text}\n`)
  const check = (holds, text) => {
    agrees &&= holds
    say(`${holds ? 'yes' : 'NO '}  ${text}`)
  }
  const { pool, drawnOn, committedOn } = draw
  const drawn = draw.drawnAt ?? drawnOn
  check(sha256(draw.seed) === draw.commitment, `SHA-256 of the seed is the commitment ${draw.commitment}`)
  check(!committedOn || committedOn <= drawnOn, `committed on ${committedOn ?? drawnOn}, drawn on ${drawnOn}`)
  if (pool) {
    check(sha256(listOf(draw, pool)) === pool.hash, `SHA-256 of the list is the published ${pool.hash}`)
    const isBefore = pool.publishedAt <= pool.drawFrom && pool.drawFrom <= `${drawn} 24:00`.slice(0, 16)
    check(isBefore, `list published ${pool.publishedAt}, to be drawn from ${pool.drawFrom}, drawn ${drawn}`)
  }
  if (before) {
    const isKept = pool?.id === before.id && sha256(listOf(draw, pool)) === sha256(listOf(before, before))
    check(isKept && before.commitment === draw.commitment, `the list and commitment kept in ${kept}`)
  }
  for (const { id, struck } of draw.candidates)
    if (struck.length > 0) say(`       -  ${id}  struck before the draw: ${struck.join(', ')}`)
  const again = pick(draw)
  for (const [place, { id, hash }] of rank(draw).entries())
    say(`     ${String(place + 1).padStart(3)}  ${hash}  ${id}${again.includes(id) ? '  picked' : ''}`)
  check(
    again.join() === draw.picked.join(),
    `${again.length} of ${draw.candidates.length} picked, as on record`,
  )
  process.exitCode = agrees ? 0 : 1
}

if (process.argv[2])
  await main(process.argv[2], process.argv[3]).catch(fault => {
    process.stderr.write(`${fault.message}\n`)
    process.exitCode = 2
  })
