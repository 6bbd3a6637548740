import { useTranslations } from 'next-intl'
import { quorumOf } from '@/domain/scheme/quorum'
import type { Scheme } from '@/domain/scheme/schema'
import { TIMED_STAGES } from '@/domain/scheme/timed-stages'
import { marksOf } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { SchemeFacts, SchemePart } from './scheme-part'

/** Limits of every stage. */
export function SchemeLimits({ scheme }: { scheme: Scheme }) {
  const t = useTranslations('admin.schemes')
  const stages = useTranslations('workflow.stage')
  const { districtCheck, siteVisit } = scheme.optionalStages
  const switched: Partial<Record<string, boolean>> = { district_check: districtCheck, site_visit: siteVisit }
  return (
    <SchemePart id="limits" title={t('limits')} note={t('limitsNote')}>
      <Table caption={t('limits')} kind="dense" className="max-w-180">
        <thead>
          <tr>
            <Th>{t('stage')}</Th>
            <Th num>{t('days')}</Th>
            <Th num>{t('wip')}</Th>
            <Th>{t('optional')}</Th>
          </tr>
        </thead>
        <tbody>
          {TIMED_STAGES.map(stage => {
            const isOn = switched[stage]
            return (
              <tr key={stage}>
                <Th scope="row">{stages(stage)}</Th>
                <Td num>{t('workingDays', { n: scheme.limits[stage] })}</Td>
                <Td num>{scheme.wipLimits[stage] ?? <span className="text-ink-3">{t('wipNone')}</span>}</Td>
                <Td>
                  {isOn === undefined ? <span className="text-ink-3">—</span> : isOn ? t('on') : t('off')}
                </Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </SchemePart>
  )
}

/** When whoever is waited for is reminded, and who hears of a limit that has passed. */
function SchemeReminders({ scheme: { reminders } }: { scheme: Scheme }) {
  const t = useTranslations('admin.schemes')
  const stages = useTranslations('workflow.stage')
  const latest = (a: { days: number }, b: { days: number }) => b.days - a.days
  return (
    <SchemePart id="reminders" title={t('reminders')} note={t('remindersNote')}>
      <SchemeFacts
        items={[
          ...reminders.before.toSorted(latest).map(step => ({
            key: `before-${step.days}-${step.only?.join('-') ?? ''}`,
            term: step.days === 0 ? t('onLastDay') : t('before', { n: step.days }),
            value: step.only
              ? t('remindsOnly', { stages: step.only.map(stage => stages(stage)).join(t('and')) })
              : t('reminds'),
          })),
          ...reminders.after
            .toSorted((a, b) => a.days - b.days)
            .map(step => ({
              key: `after-${step.days}`,
              term: t('after', { n: step.days }),
              value: t(`escalates.${step.to}`),
            })),
        ]}
      />
    </SchemePart>
  )
}

/** Every other number of the procedure. */
export function SchemeRules({ scheme }: { scheme: Scheme }) {
  const t = useTranslations('admin.schemes')
  const { committee, correction, certificate, applicationLimits: limits } = scheme
  const share = (s: { numerator: number; denominator: number }) =>
    t('share', { a: s.numerator, b: s.denominator })
  return (
    <>
      <SchemePart id="application" title={t('application')}>
        <SchemeFacts
          items={[
            { key: 'a', term: t('productionYears'), value: t('years', { n: limits.productionYears }) },
            { key: 'b', term: t('standardInForce'), value: t('months', { n: limits.standardInForceMonths }) },
            { key: 'c', term: t('testReport'), value: t('months', { n: limits.testReportMonths }) },
            { key: 'd', term: t('training'), value: t('months', { n: limits.trainingMonths }) },
          ]}
        />
      </SchemePart>
      <SchemeReminders scheme={scheme} />
      <SchemePart id="rules" title={t('rules')}>
        <SchemeFacts
          items={[
            {
              key: 'hand',
              term: t('wipPerOfficer'),
              value: scheme.wipPerOfficer ? t('cases', { n: scheme.wipPerOfficer }) : t('wipNone'),
            },
            { key: 'panel', term: t('panel'), value: t('people', { n: scheme.panelSize }) },
            { key: 'answer', term: t('answerDays'), value: t('workingDays', { n: scheme.answerDays }) },
            { key: 'inspectors', term: t('inspectors'), value: t('people', { n: scheme.minInspectors }) },
            { key: 'drawPool', term: t('drawPool'), value: t('minutes', { n: scheme.drawPoolMinutes }) },
            { key: 'quorum', term: t('quorum'), value: share(committee.quorum) },
            { key: 'majority', term: t('majority'), value: share(committee.certifyMajority) },
            {
              key: 'panelQuorum',
              term: t('panelQuorum'),
              value: t('sheets', { n: quorumOf(scheme), of: scheme.panelSize }),
            },
            { key: 'corrections', term: t('corrections'), value: t('times', { n: correction.rounds }) },
            { key: 'extensions', term: t('extensions'), value: t('times', { n: correction.extensions }) },
            {
              key: 'extension',
              term: t('extensionDays'),
              value: t('workingDays', { n: correction.extensionDays }),
            },
            { key: 'findings', term: t('openFindings'), value: t(`findings.${scheme.openFindingsAllowed}`) },
            {
              key: 'credit',
              term: t('credit'),
              value: t('calendarDays', { n: scheme.creditCheckMaxAgeDays }),
            },
            { key: 'notice', term: t('notice'), value: t('workingDays', { n: scheme.noticeDays }) },
            { key: 'feedback', term: t('feedback'), value: t('workingDays', { n: scheme.feedbackDays }) },
            { key: 'validity', term: t('validity'), value: t('years', { n: certificate.validityYears }) },
            {
              key: 'opens',
              term: t('renewalOpens'),
              value: t('months', { n: certificate.renewalOpensMonths }),
            },
            {
              key: 'closes',
              term: t('renewalCloses'),
              value: t('calendarDays', { n: certificate.renewalClosesDays }),
            },
          ]}
        />
      </SchemePart>
    </>
  )
}

/** What it takes to pass, and how scores are given and put together. */
export function SchemeThresholds({ scheme, locale }: { scheme: Scheme; locale: 'zh-CN' | 'en' }) {
  const t = useTranslations('admin.schemes')
  const { thresholds, spread, scoring } = scheme
  return (
    <SchemePart id="thresholds" title={t('thresholds')}>
      <SchemeFacts
        items={[
          { key: 'total', term: t('total'), value: t('points', { n: scheme.totalPoints }) },
          { key: 'pass', term: t('passTotal'), value: t('points', { n: thresholds.total }) },
          { key: 'pillar', term: t('passPillar'), value: t('percent', { n: thresholds.pillarPercent }) },
          { key: 'item', term: t('spreadItem'), value: t('percent', { n: spread.itemPercent }) },
          { key: 'all', term: t('spreadTotal'), value: t('percent', { n: spread.totalPercent }) },
          {
            key: 'aggregation',
            term: t('aggregation'),
            value: scheme.aggregation
              .map(a => t('aggregationFrom', { n: a.fromPanel, method: t(a.method) }))
              .join(marksOf(locale).semicolon),
          },
          { key: 'step', term: t('pointStep'), value: t('points', { n: scoring.pointStep }) },
          { key: 'why', term: t('justification'), value: t('chars', { n: scoring.justificationChars }) },
          { key: 'extreme', term: t('extreme'), value: t('chars', { n: scoring.extremeJustificationChars }) },
          { key: 'reason', term: t('reasonBelow'), value: t('percent', { n: scoring.reasonBelowPercent }) },
        ]}
      />
      <Table caption={t('levels')} captionShown kind="dense" className="mt-4 max-w-120">
        <thead>
          <tr>
            <Th num>{t('level')}</Th>
            <Th>{t('levels')}</Th>
            <Th num>{t('range')}</Th>
          </tr>
        </thead>
        <tbody>
          {scheme.levels.map(band => (
            <tr key={band.level}>
              <Td num>{band.level}</Td>
              <Th scope="row">{band.name[locale]}</Th>
              <Td num>{`${band.from}–${band.to}%`}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </SchemePart>
  )
}
