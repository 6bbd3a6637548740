'use client'
import { useTranslations } from 'next-intl'
import type { Field } from '@/domain/application/field'
import { useFormParts } from './form-context'
import type { Raw } from './raw'

/** A line tells its length once this share of it is used. */
const NEAR = 0.7

const at = (raw: Raw | undefined, path: readonly string[]): Raw | undefined =>
  path.reduce<Raw | undefined>(
    (node, name) =>
      typeof node === 'object'
        ? Array.isArray(node)
          ? node[Number(name)]
          : new Map(Object.entries(node)).get(name)
        : undefined,
    raw,
  )

/** The limits of a short answer while it is typed: characters used and allowed, or the range of a number. */
export function LimitNote({ field, path }: { field: Field; path: string }) {
  const t = useTranslations('content.limit')
  const { raw } = useFormParts()
  const value = at(raw, path.split('.'))
  const { min, max } = field
  if (typeof value !== 'string' || max === undefined) return null
  if (field.kind === 'year' || field.isFixed) return null
  if (field.kind === 'number' || field.kind === 'percent') {
    // A wide range is only there to catch slips; said aloud it tells nobody anything.
    const isNarrow = max <= 100
    return isNarrow && min !== undefined ? (
      <p className="num mt-1 text-right text-13 text-ink-3">{t('range', { min, max })}</p>
    ) : null
  }
  if (field.kind !== 'line' && field.kind !== 'code') return null
  const n = [...value.trim()].length
  if (n < max * NEAR) return null
  return (
    <p className={`num mt-1 text-right text-13 ${n > max ? 'tone-bad font-bold' : 'text-ink-3'}`}>
      {t('characters', { n, max })}
    </p>
  )
}
