import { useTranslations } from 'next-intl'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import type { Condition } from '@/domain/workflow/types'
import { Icon } from '../ui/icon'
import { deadline } from './dates'
import { MendLink } from './mend-link'
import { type MoveWords, useMoveWords } from './move-words'

function Needs({
  conditions,
  menders,
  words,
}: {
  conditions: Condition[]
  menders: MoveView['menders']
  words: MoveWords
}) {
  const t = useTranslations('board.sheet')
  return (
    <ul className="needs">
      {conditions.map(c => (
        <li key={c.guard}>
          <Icon name="x-circle" />
          <h4 className="text-14">{words.wanted(c)}</h4>
          <dl>
            <dt>{t('value')}</dt>
            <dd>{words.condition(c)}</dd>
            <dt>{t('mend')}</dt>
            <dd>
              {words.mender(c, menders)}
              <MendLink condition={c} what={words.wanted(c)} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Sends({ view, offer, words }: { view: MoveView; offer: MoveOffer; words: MoveWords }) {
  const t = useTranslations('board.sheet')
  return (
    <ul className="sends">
      {offer.sends.map(({ effect, people }) => (
        <li key={effect}>
          <div>
            {words.effect(effect)}
            <small className="num">{people > 0 ? t('people', { n: people }) : t('noOne')}</small>
            <small>{t('channel')}</small>
          </div>
          <details>
            <summary>{t('text')}</summary>
            <p>{words.letter(effect, view, offer)}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** What a move needs and does: missing, met, sent to whom, what else happens. The same in the drawer and as a page. */
export function MoveSheet({ view, offer }: { view: MoveView; offer: MoveOffer }) {
  const t = useTranslations('board.sheet')
  const words = useMoveWords()
  const missing = offer.conditions.filter(c => !c.met)
  const met = offer.conditions.filter(c => c.met)
  const due = offer.due && offer.limit
  return (
    <>
      {missing.length > 0 && (
        <section>
          <h3 className="sheet-head">
            {t('missing', { n: missing.length })}
            <small>{t('missingNote', { of: offer.conditions.length, met: met.length })}</small>
          </h3>
          <Needs conditions={missing} menders={view.menders} words={words} />
        </section>
      )}
      {met.length > 0 && (
        <section>
          <h3 className="sheet-head">{t('met', { n: met.length })}</h3>
          <ul className="mets">
            {met.map(c => (
              <li key={c.guard}>
                <Icon name="check" />
                {words.condition(c)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {offer.sends.length > 0 && (
        <section>
          <h3 className="sheet-head">
            {t('sends')}
            <small>{t('sendsNote')}</small>
          </h3>
          <Sends view={view} offer={offer} words={words} />
        </section>
      )}
      {(offer.effects.length > 0 || due) && (
        <section>
          <h3 className="sheet-head">{t('also')}</h3>
          <ul className="list-disc pl-5 text-13 text-ink-2">
            {offer.effects.map(effect => (
              <li key={effect}>{words.effect(effect)}</li>
            ))}
            {due && (
              <li>
                {t(offer.isDueEstimated ? 'dueEstimated' : 'due', {
                  stage: words.stage(offer.to),
                  n: offer.limit ?? 0,
                  date: deadline(offer.due ?? '', words.locale),
                })}
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  )
}
