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

/** An item that may be put into an application. */
export type ChoiceLine = ShownItem & { isHere: boolean; mayTake: boolean }

/** One page of what of the vault fits, and the version of the section a record would go into. */
export type Choice = { lines: readonly ChoiceLine[]; page: number; pages: number; version: number }

/** What of an application is filled from the vault: a kind of evidence, or a section. */
export type ChoicePlace = { kind: string } | { section: string }
