'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Details, detailsAsked } from '@/domain/evidence/details'
import { isRecordKind, type VaultKind } from '@/domain/vault/records'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { DetailFields } from '../evidence/detail-fields'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { TextField } from '../ui/text-input'
import { RecordFields } from './record-fields'

export type ItemAction = FormAction<{ id: string; enterpriseId: string; version: number }>

const ALL = ['issuer', 'number', 'issuedOn', 'validFrom', 'validUntil', 'noEnd'] as const

const told = (typed: unknown): Record<string, unknown> =>
  typeof typed === 'object' && typed !== null ? { ...typed } : {}

/** Adds a record or changes an item of the vault. */
export function VaultItemForm({
  action,
  enterpriseId,
  item,
  kind,
  evidenceKind,
  title,
  details,
  data,
}: {
  action: ItemAction
  enterpriseId: string
  item: { id: string; version: number } | null
  kind: VaultKind
  evidenceKind: string | null
  title: string
  details: Details
  data: Readonly<Record<string, unknown>>
}) {
  const t = useTranslations('vault')
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const problems = because?.fields ?? {}
  const typedDetails = told(state.typed.details)
  const asked = evidenceKind ? detailsAsked([evidenceKind]) : ALL.map(id => ({ id, isNeeded: false }))
  const inDetails = Object.fromEntries(
    Object.entries(problems).flatMap(([id, code]) =>
      id.startsWith('details.') ? [[id.slice('details.'.length), code]] : [],
    ),
  )
  return (
    <form action={send} className="mt-4 grid max-w-[44rem] gap-5" noValidate>
      <ShownTo />
      {because && (because.fields ? null : <RefusalNotice because={because} />)}
      <input type="hidden" name="enterpriseId" value={enterpriseId} />
      <input type="hidden" name="itemId" value={item?.id ?? ''} />
      <input type="hidden" name="version" value={because?.current?.version ?? item?.version ?? 0} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="evidenceKind" value={evidenceKind ?? ''} />
      {isRecordKind(kind) ? (
        <RecordFields
          kind={kind}
          values={state.typed.data ? told(state.typed.data) : data}
          problems={problems}
        />
      ) : (
        <DetailFields
          prefix="item"
          named="details."
          asked={asked}
          values={Object.keys(typedDetails).length > 0 ? (typedDetails as Details) : details}
          fromForm={[]}
          problems={inDetails}
        />
      )}
      <TextField
        id="vault-title"
        name="title"
        label={t('name')}
        need="optional"
        hint={t('nameHint')}
        maxLength={120}
        defaultValue={typeof state.typed.title === 'string' ? state.typed.title : title}
      />
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t('save')}
      </Button>
    </form>
  )
}
