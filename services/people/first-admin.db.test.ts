import { afterAll, expect, it } from 'vitest'
import { acceptInvite } from '../account/accept-invite'
import { systemCtx } from '../context'
import { closeDatabase } from '../database'
import { NOW, PASSWORD, publicCtx } from '../testing/people'
import { firstAdmin } from './first-admin'

afterAll(closeDatabase)

const start = () => systemCtx(NOW, 'first start', crypto.randomUUID())
const tokenOf = (path: string) => new URL(path, 'http://none.invalid').searchParams.get('token') ?? ''

it('asks for an address, invites it at every start until somebody administers, and never after', async () => {
  expect(await firstAdmin(start(), null)).toEqual({ ok: true, value: { state: 'unnamed' } })

  const first = await firstAdmin(start(), 'first@office.example')
  const again = await firstAdmin(start(), 'first@office.example')
  if (!first.ok || first.value.state !== 'invited' || !again.ok || again.value.state !== 'invited')
    throw new Error('not invited')
  const accept = (path: string) => acceptInvite(publicCtx(), { token: tokenOf(path), password: PASSWORD })
  expect(await accept(first.value.path)).toMatchObject({ because: { code: 'missing' } })
  // The second factor comes before anything else, as for all staff.
  expect(await accept(again.value.path)).toMatchObject({ ok: true, value: { isPending: true } })

  expect(await firstAdmin(start(), 'other@office.example')).toEqual({ ok: true, value: { state: 'there' } })
})
