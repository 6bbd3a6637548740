import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { TextField } from '../ui/text-input'
import { useSay } from './say'

const PARTS = [
  ['CQZZ', 'scheme'],
  ['2026', 'year'],
  ['C34', 'industry'],
  ['AF2ANV', 'random'],
  ['R0', 'renewal'],
  ['A', 'check'],
] as const

export const EXAMPLE_NUMBER = 'CQZZ-2026-C34-AF2ANV-R0-A'

/** How a number is built, and where to check one. */
export function VerifyBand() {
  const t = useTranslations('public.verify')
  const { isEnglish } = useSay()
  return (
    <section
      aria-labelledby="verify"
      className="mt-20 grid gap-16 rounded-lg border border-line bg-surface p-12 max-lg:-mx-1 max-lg:mt-14 max-lg:gap-6 max-lg:px-5 max-lg:py-6 lg:grid-cols-[minmax(0,1fr)_32.5rem] max-xl:gap-10"
    >
      <div>
        <h2 id="verify" className="font-song text-26 max-lg:text-24">
          {t('bandTitle')}
        </h2>
        <p className="mt-2 text-ink-2">{t('bandText')}</p>
        <dl
          aria-label={t('anatomy.label')}
          className="num mt-7 flex flex-wrap gap-x-5 gap-y-3 text-20 font-bold max-lg:gap-x-3 max-lg:text-15"
        >
          {PARTS.map(([text, id]) => (
            <div key={id} className="flex flex-col">
              <dt className="order-1 mt-1 border-t border-line-strong pt-1 text-12 font-normal whitespace-nowrap text-ink-3">
                {t(`anatomy.${id}`)}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <form
          action={isEnglish ? '/en/verify' : '/verify'}
          className="flex items-end gap-3 max-lg:flex-col max-lg:items-stretch"
        >
          <div className="flex-1">
            <TextField
              id="number"
              name="number"
              label={t('number')}
              placeholder={EXAMPLE_NUMBER}
              autoComplete="off"
              className="num"
              required
            />
          </div>
          <button type="submit" className="btn min-h-12">
            {t('verb')}
          </button>
        </form>
        <p className="mt-4 text-14/6 text-ink-2">
          {t('bandFile')} <Link href={`${paths.verify()}#compare`}>{t('compareTitle')}</Link>
        </p>
      </div>
    </section>
  )
}
