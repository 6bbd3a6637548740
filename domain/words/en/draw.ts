/** The draw: its published list, its time, its public record. */
export default {
  publish: 'Publish the list ({n, plural, one {# seat} other {# seats}})',
  publishText:
    'Published first, drawn later: everybody who may be drawn is listed under a pseudonym and made public with the commitment to the seed and the hash of the list. After {minutes} minutes the draw takes place by itself, or you press “Draw”. Whoever withdraws, is suspended or is full by then stays on the list, struck with the reason; nobody is exchanged quietly.',
  publishTextAtOnce:
    'Published first, drawn later: everybody who may be drawn is listed under a pseudonym and made public with the commitment to the seed and the hash of the list; only then can the draw take place. Whoever withdraws, is suspended or is full by then stays on the list, struck with the reason; nobody is exchanged quietly.',
  tooFew:
    'With those struck since, the published list no longer fills the seats. Publish a new one; the old one is marked void and its seed is not used again.',
  published: 'List published {at}',
  open: 'See it on the public page',
  people: '{n, plural, one {# person} other {# people}}, {seats, plural, one {# seat} other {# seats}}.',
  struck: '{n} struck since.',
  hash: 'Hash of the list',
  wait: 'Drawn by itself from {at}; you can draw here from then on too. Until then nobody can know the seed.',
  drawText: 'The list has stood for its time. Draw now; the seed becomes public with the result.',
  drawOnText:
    'Whoever is next on the published list follows; no new seed is chosen. Those on it who can no longer take part are struck with the reason.',
  draw: 'Draw {n, plural, one {# person} other {# people}}',
  refused: {
    panel_complete: 'The panel is complete.',
    seats_taken: 'All inspectors have been drawn.',
    too_few_candidates:
      'Too few people can be drawn. Add experts or inspectors first, or wait until tasks are done.',
    no_pool: 'There is no list to draw from yet; publish one first.',
    pool_too_young: 'The list has not stood published for its time yet.',
    pool_published: 'The list is published already.',
    list_struck: 'Somebody has just been struck from the list; press “Draw” once more.',
    wrong_stage: 'The case is no longer in a stage that draws people.',
  },
  grounds: {
    no_profile: 'not on the register',
    not_calibrated: 'calibration not passed',
    out_of_term: 'out of term',
    not_trained: 'training hours short',
    suspended: 'suspended',
    conflict: 'conflict of interest',
    same_employer: 'works for the applicant',
    called_before: 'drawn before',
    took_part: 'took part in the case',
    employer_on_panel: 'same employer as somebody drawn',
    no_capacity: 'no capacity left',
  },
  ahead: {
    title: 'Lists published, draw to come',
    text: 'The list is published before the seed is. Keep the file of a list or its hash, and check the draw with the same program afterwards: nobody can change a list once the seed is known.',
    none: 'No list is waiting for its draw.',
    count: '{n, plural, one {# list} other {# lists}}',
    more: 'The first {n}, the earliest draw on top.',
    undrawn: 'Lists published and never drawn from',
    published: 'Published',
    from: 'To be drawn',
    fromValue: 'from {at}',
    file: 'Download the list',
    listed:
      'List of {n}, {seats, plural, one {# seat} other {# seats}}, {excluded} kept out when it was published',
    on: 'on the list',
    closed: {
      too_few: 'Void on {day}: too few were left; another list was published',
      not_needed: 'Void on {day}: the seats were no longer needed',
      withdrawn: 'Void on {day}: the round was taken back',
    },
    rest: 'The first {n} lines; the file has all of them.',
    caption: 'List to be drawn from',
  },
  drawn: {
    pool: 'List',
    poolValue: 'published {published}, to be drawn from {from}',
    at: 'Drawn',
  },
}
