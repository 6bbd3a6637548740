// Run by the launcher on a database of one's own: what a service must have before anybody can work with it.
import { schemeV1 } from '@/domain/scheme/v1'
import { TOKEN_HOURS } from './account/token'
import { currentTime } from './clock'
import { systemCtx } from './context'
import { closeDatabase } from './database'
import { env } from './env'
import { firstAdmin } from './people/first-admin'
import { publishSchemes } from './scheme/publish'

const tell = (text: string) => process.stdout.write(`${text}\n`)

await publishSchemes([schemeV1])
if (!env().clamdUrl) tell('CLAMD_URL is empty: uploads are inspected, but no virus scanner looks at them.')
const ctx = systemCtx(await currentTime(), 'first start', crypto.randomUUID())
const admin = await firstAdmin(ctx, env().adminEmail)
if (!admin.ok)
  tell(
    'ADMIN_EMAIL already belongs to an account that does not administer: name another address, or leave it to the administrator.',
  )
else if (admin.value.state === 'unnamed')
  tell('Nobody administers yet. Set ADMIN_EMAIL to the address of the first administrator and start again.')
else if (admin.value.state === 'invited')
  tell(
    `The first administrator sets a password here, within ${TOKEN_HOURS.staff_invite / 24} days: ${env().baseUrl}${admin.value.path}`,
  )
await closeDatabase()
