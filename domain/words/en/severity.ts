export default {
  adjusted: 'Adjusted for severity',
  adjustedNote: 'for information; changes no score',
  adjustedHow:
    'The first total less the leniency is the adjusted total. Leniency is spread over the items of each pillar, never above an item’s points or below zero; the panel’s total follows the method of the scheme.',
  result: 'Adjusted total {total}',
  history: 'Leniency over many cases',
  historyNote: 'with the level of each case taken out',
  how: 'From {sheets} opened sheets on {cases} cases scored together by {experts} experts under this scheme version, only cases you may see. Above zero is lenient, below is severe; experts with few sheets are drawn towards the mean. ± is the standard error.',
  variance:
    'In the total, experts differ by a standard deviation of {between} points; a single sheet varies by {residual} by chance.',
  same: 'Experts differ no more than chance does, so nobody is adjusted.',
  groups:
    'These experts fall into {groups} groups that never scored a case together; leniency compares within a group only.',
  groupOf: ' The group shown here has {n}.',
  tooFew:
    'Too few cases have been scored together to tell a severe expert from one who is right; nothing is adjusted yet.',
  kept: 'Leniency over many cases is shown to the office and the committee only: a panel agrees without regard to how its members scored elsewhere.',
  expert: 'Expert',
  scheme: 'Scheme',
  raw: 'First total',
  taken: 'Leniency',
  even: 'Adjusted',
  cases: 'Cases together',
  beside: 'Fellow experts',
  total: 'Total',
  reading: 'Reading',
  readings: { even: 'within error', lenient: 'lenient', severe: 'severe' },
  value: '{points} ± {error}',
  record: 'Severity in scoring',
  recordNote: 'shown to case officers only',
  recordNone: 'Too few opened cases scored with others to tell.',
}
