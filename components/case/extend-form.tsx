'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useState } from 'react'
import type { RefusalCode } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { Table, Td, Th } from '../ui/table'
import { TextAreaField } from '../ui/text-area'
import { useLive } from '../ui/use-live'

export type CorrectionRow = {
  id: string
  version: number
  reference: string
  enterprise: string
  brand: string
  area: string
  dueOn: string
  extendedTo: string | null
  asked: string | null
}

type Extended = { id: string; reference: string } & (
  | { due: string }
  | { because: RefusalCode; reason: string | null }
)

/** What became of each case, in the order in which they were taken. */
function Results({ cases }: { cases: readonly Extended[] }) {
  const t = useTranslations('office.corrections')
  const refusal = useTranslations('refusal')
  const given = cases.filter(one => 'due' in one).length
  return (
    <Notice
      tone={given === cases.length ? 'ok' : 'wait'}
      role="status"
      className="mt-3"
      title={t('done', { n: given, of: cases.length })}
    >
      <ul className="grid gap-1">
        {cases.map(one => (
          <li key={one.id} className="text-14">
            {one.reference ? (
              <Link href={paths.reviewCase(one.id)} className="num">
                {one.reference}
              </Link>
            ) : (
              t('hidden')
            )}{' '}
            {'due' in one
              ? t('until', { date: one.due })
              : one.because === 'blocked'
                ? t(one.reason === 'no_extension_left' ? 'noneLeft' : 'notWaiting')
                : one.because === 'stale'
                  ? t('stale')
                  : refusal(one.because)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Every correction under way, with the last day it would get; those ticked are extended for one reason. */
export function ExtendForm({
  rows,
  action,
}: {
  rows: readonly CorrectionRow[]
  action: FormAction<{ cases: Extended[] }>
}) {
  const t = useTranslations('office.corrections')
  const errors = useTranslations('office.error')
  const refusal = useTranslations('refusal')
  const isLive = useLive()
  const [{ outcome, typed }, send, busy] = useActionState(action, unsent)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const because = outcome && !outcome.ok ? outcome.because : null
  const given = outcome?.ok ? outcome.value.cases : null
  const router = useRouter()
  // The list shows the new last days, and nothing is ticked for a second time.
  useEffect(() => {
    if (given) router.refresh()
  }, [given, router])
  const open = rows.filter(row => row.extendedTo !== null)
  const pickOf = (row: CorrectionRow) => `${row.id}:${row.version}`
  const chosen = open.filter(row => ticked.has(pickOf(row)))
  const toggle = (value: string, isOn: boolean) =>
    setTicked(now => new Set(isOn ? [...now, value] : [...now].filter(one => one !== value)))
  const wrong = (name: string) => {
    const code = because?.fields?.[name]
    return code ? errors(errors.has(code) ? code : 'other') : undefined
  }
  return (
    <form action={send} noValidate>
      <ShownTo />
      {given && <Results cases={given} />}
      <Table caption={t('title')} kind="dense" stack className="mt-2">
        <thead>
          <tr>
            <Th className="w-10">
              {isLive && open.length > 0 ? (
                <input
                  type="checkbox"
                  className="size-5"
                  aria-label={t('all')}
                  checked={chosen.length === open.length}
                  onChange={event => setTicked(new Set(event.currentTarget.checked ? open.map(pickOf) : []))}
                />
              ) : (
                <span className="sr-only">{t('choose')}</span>
              )}
            </Th>
            <Th>{t('case')}</Th>
            <Th>{t('area')}</Th>
            <Th>{t('due')}</Th>
            <Th>{t('extended')}</Th>
            <Th>{t('asked')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <Td>
                <input
                  type="checkbox"
                  className="size-5"
                  name="cases[]"
                  value={pickOf(row)}
                  aria-label={t('tick', { reference: row.reference })}
                  disabled={row.extendedTo === null}
                  {...(isLive
                    ? {
                        checked: ticked.has(pickOf(row)),
                        onChange: event => toggle(pickOf(row), event.currentTarget.checked),
                      }
                    : {})}
                />
              </Td>
              <Td>
                <Link href={paths.reviewCase(row.id)} className="font-bold">
                  {row.brand}
                </Link>
                <span className="block text-12 text-ink-3">
                  <span className="num">{row.reference}</span> {row.enterprise}
                </span>
              </Td>
              <Td label={t('area')}>{row.area}</Td>
              <Td label={t('due')} className="num whitespace-nowrap">
                <time dateTime={row.dueOn}>{row.dueOn}</time>
              </Td>
              <Td label={t('extended')} className="num whitespace-nowrap">
                {row.extendedTo ? (
                  <time dateTime={row.extendedTo}>{row.extendedTo}</time>
                ) : (
                  <span className="text-ink-3">{t('noneLeft')}</span>
                )}
              </Td>
              <Td label={t('asked')}>{row.asked ?? <span className="text-ink-3">{t('notAsked')}</span>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open.length > 0 && (
        <div className="mt-4 grid max-w-measure gap-3">
          {wrong('cases') && (
            <p className="tone-bad text-14" role="alert">
              {t('choose')}
            </p>
          )}
          <TextAreaField
            key={given?.map(one => one.id).join() ?? ''}
            id="reason"
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            need="required"
            rows={3}
            min={10}
            max={2000}
            error={wrong('reason')}
            defaultValue={typeof typed.reason === 'string' ? typed.reason : ''}
          />
          {because && !because.fields && (
            <p className="tone-bad text-14" role="alert">
              {refusal(because.code)}
            </p>
          )}
          <Button type="submit" look="ink" busy={busy} className="justify-self-start">
            {isLive ? t('save', { n: chosen.length }) : t('savePlain')}
          </Button>
        </div>
      )}
    </form>
  )
}
