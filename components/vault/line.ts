import type { Details } from '@/domain/evidence/details'
import type { Validity } from '@/domain/evidence/validity'
import type { VaultKind } from '@/domain/vault/records'

/** An item of a vault as pages list it. */
export type ShownItem = {
  id: string
  kind: VaultKind
  evidenceKind: string | null
  title: string
  details: Details
  validity: Validity
  file: { name: string; size: number; mime: string; status: 'pending' | 'clean' | 'rejected' } | null
  uses: readonly {
    applicationId: string
    reference: string | null
    brand: string
    kinds: readonly string[]
  }[]
  version: number
}
