import type { TakenFile } from '@/domain/application/upload'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { uploadPolicy } from '@/domain/policy/applicant'
import { mayKnock } from '@/domain/policy/types'
import { type Ctx, personOf } from '../context'
import type { FormTarget } from '../evidence/receive-form'
import { countHits } from '../rate-limit'
import { ownVault } from './own-vault'
import { takeVaultUpload } from './take-file'

const knock = async (ctx: Ctx, enterpriseId: string): Promise<Outcome<null>> => {
  if (!mayKnock(ctx.actor, uploadPolicy))
    return refuse(ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'missing')
  const who = personOf(ctx)?.personId ?? ctx.address
  const counted = await countHits(ctx, [{ key: `upload|${who}`, max: 120, seconds: 600 }])
  return counted.ok ? ownVault(ctx, enterpriseId, 'edit') : counted
}

/** The files of a form into the vault of an enterprise; `itemId` and `version` name the item they are an edition of. */
export const vaultTarget = (ctx: Ctx, enterpriseId: string): FormTarget<TakenFile> => ({
  knock: async () => {
    const asked = await knock(ctx, enterpriseId)
    return asked.ok ? done(null) : asked
  },
  take: (file, fields) =>
    takeVaultUpload(ctx, {
      ...file,
      enterpriseId,
      kind: fields.kind ?? '',
      itemId: fields.item || null,
      itemVersion: fields.item ? Number(fields.version ?? 0) : null,
    }),
})
