import { expect, test } from '@playwright/test'
import { MEMBER_ROLES, STAFF_ROLES } from '@/domain/people/roles'
import { type ActionName, POLICY } from '@/domain/policy/table'
import { mayKnock, type Policy } from '@/domain/policy/types'
import { act, ask, base, stranger, type Visitor } from '../steps/http'
import { businessState, caseAt, memberOf, staffWith } from '../steps/planted'
import { signedIn } from '../steps/sessions'
import { SETTLING, settle } from '../steps/settle'

const isAction = (name: string): name is ActionName => Object.hasOwn(POLICY, name)
const NAMES = Object.keys(POLICY).filter(isAction)
const GARBAGE = { nonsense: [{ role: 'admin' }], applicationId: 7, version: 'last' }

const policyOf = (name: ActionName): Policy => POLICY[name]

/** Someone of each role, by the role's name. */
const knockers = new Map<string, Visitor>()

test.beforeAll(async () => {
  test.setTimeout(SETTLING)
  await settle()
  const { enterpriseId } = await caseAt('draft')
  for (const role of STAFF_ROLES) knockers.set(role, await signedIn(await staffWith(role)))
  for (const role of MEMBER_ROLES) knockers.set(role, await signedIn(await memberOf(enterpriseId, role)))
})

const actorOf = (role: string) => ({
  kind: 'person' as const,
  personId: '',
  name: '',
  sessionId: '',
  roles: STAFF_ROLES.filter(each => each === role),
  areaIds: [],
  memberships: MEMBER_ROLES.filter(each => each === role).map(each => ({ enterpriseId: '', role: each })),
})

const split = (name: ActionName) => {
  const may = [...knockers].filter(([role]) => mayKnock(actorOf(role), policyOf(name)))
  const mayNot = [...knockers].filter(([role]) => !mayKnock(actorOf(role), policyOf(name)))
  return { may, mayNot }
}

const someone = (name: ActionName): Visitor =>
  policyOf(name) === 'anyone' ? stranger() : (split(name).may[0]?.[1] ?? stranger())

for (const name of NAMES) {
  test(`action ${name} stands behind its door`, async () => {
    const before = await businessState()
    const who = someone(name)
    expect.soft((await act(name, who, {}, { origin: '' })).status, 'without origin').toBe(403)
    expect
      .soft((await act(name, who, {}, { origin: 'https://evil.example' })).status, 'foreign origin')
      .toBe(403)
    expect
      .soft(
        (await act(name, who, {}, { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }))
          .status,
        'foreign origin with a forged host',
      )
      .toBe(403)
    expect.soft((await act(name, who, {}, { origin: 'null' })).status, 'origin null').toBe(403)
    expect.soft((await act(name, who, GARBAGE)).status, 'garbage').toBe(422)
    expect.soft((await act(name, who, '{"a":')).status, 'not JSON').toBe(422)
    expect
      .soft((await act(name, who, '{"__proto__":{"role":"admin"},"role":"admin"}')).status, 'mass assignment')
      .toBe(422)
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
      expect
        .soft((await ask(`/api/act/${name}`, who, { method, headers: { origin: base } })).status, method)
        .toBe(405)
    const head = await ask(`/api/act/${name}`, who, { method: 'HEAD' })
    expect.soft(head.status, 'HEAD').toBe(405)
    if (policyOf(name) !== 'anyone') {
      expect.soft((await act(name, stranger(), GARBAGE)).status, 'stranger').toBe(401)
      const forged = { ...stranger(), cookie: 'next-auth.session-token=forged' }
      expect.soft((await act(name, forged, GARBAGE)).status, 'forged session').toBe(401)
    }
    for (const [role, visitor] of split(name).mayNot)
      expect.soft((await act(name, visitor, GARBAGE)).status, role).toBe(403)
    expect(await businessState(), 'nothing changed').toBe(before)
  })
}

test('an unknown action is missing, for everyone and with every method', async () => {
  for (const name of ['nothing', 'toString', '__proto__', 'save-score%2f..%2fsign-in', 'SIGN-IN'])
    expect.soft((await act(name, stranger(), {})).status, name).toBe(404)
})

test('a refusal is a problem document without a stack', async () => {
  const response = await act('save-section', stranger(), GARBAGE)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body = await response.text()
  expect(JSON.parse(body)).toMatchObject({ status: 401, title: 'unauthenticated' })
  expect(body).not.toMatch(/ at .*\.(ts|js):\d+|node_modules|select /i)
})

test('a body over the limit is refused before it is read', async () => {
  const who = someone('save-section')
  expect((await act('save-section', who, `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(422)
})
