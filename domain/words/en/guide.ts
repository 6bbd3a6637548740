import type zh from '../zh-CN/guide'

const words: typeof zh = {
  title: 'Guide',
  description:
    'Conditions, steps, scoring, materials, time limits and fees of “Chongqing Made” quality recognition.',
  lede: 'Scheme {code}, in force since {day}. Voluntary, free of charge, no agents.',
  noScheme: 'No scheme is in force yet.',
  contents: 'On this page',
  who: {
    title: 'Who may apply',
    check: 'Check eligibility first',
    apply: 'Sign in and apply',
    free: {
      title: 'No fees',
      text: 'Application, review, visits, notice, certificate and renewal cost nothing. Whoever charges for a “guaranteed pass” has nothing to do with this scheme.',
    },
    voluntary: {
      title: 'Voluntary',
      text: 'Each enterprise decides for itself. Recognition is no licence and no condition for doing business, tendering or market access.',
    },
    enterprise: {
      title: 'Enterprise',
      text: 'Registered in Chongqing with a unified social credit code, the main steps of the product or service carried out here.',
    },
    product: {
      title: 'Product or service',
      text: 'One application covers one product or service of one brand, made to a publicly declared standard and recently tested.',
    },
    brand: {
      title: 'Brand',
      text: 'A trade mark in force that the applicant owns or may use; regional and cluster brands may be put forward by the owner of a certification or collective mark.',
    },
    excluded: {
      title: 'Not accepted for now',
      text: 'A major quality, safety or environmental accident within three years; a failed supervision sample not yet passed again; an entry on a list of serious violations or abnormal operation; false material still within its bar.',
    },
  },
  steps: { title: 'Steps and limits' },
  points: {
    title: 'Scoring',
    pass: '{total} points; at least {pass} in total and {percent}% in each pillar.',
    n: '{n} points',
    item: 'Item',
    meaning: 'What is looked at',
    how: 'How',
    points: 'Points',
    kinds: { scored: 'By experts', computed: 'Computed', part: 'Part computed' },
    levels:
      'Experts score against five level descriptors, each score with its reason and the page of its evidence. Computed items follow published methods and show their working.',
  },
  materials: {
    title: 'Materials',
    aside: 'What authorities can share is not asked for.',
    required: 'Required',
    conditional: 'If it applies',
  },
  time: {
    title: 'How time is counted',
    working: {
      title: 'Working days',
      text: "Periods run from the next day by the State Council's calendar with swapped workdays; dates in years not yet announced are marked as estimates.",
    },
    silence: {
      title: 'Silence means acceptance',
      text: 'A formal check not answered in time counts as accepted and moves on by itself.',
    },
    once: {
      title: 'All defects at once',
      text: 'Whatever is missing is listed at once, {rounds, plural, one {# round} other {# rounds}} at most; only what is listed unlocks.',
    },
    stop: {
      title: 'The clock stops',
      text: 'The {correction} working days for completing a file do not count against the office.',
    },
    visit: {
      title: 'Site visit apart',
      text: 'The visit lies outside the promised time and is agreed with the enterprise.',
    },
    notice: {
      title: 'Public notice',
      text: '{notice} working days from the day after publication. With an objection open, no certificate before it is answered.',
    },
  },
  after: {
    title: 'After the result',
    certificate: {
      title: 'Certificate',
      text: 'Valid for {years} years, a bilingual PDF with a checked number anyone can verify.',
    },
    report: {
      title: 'Feedback',
      text: 'Every applicant, recognised or not, receives points, reasons and places in the evidence, item by item.',
    },
    appeal: {
      title: 'Appeal',
      text: 'An appeal can be made within a set time and is handled by people who took no part in the case.',
    },
    surveillance: {
      title: 'Surveillance',
      text: 'A yearly report and random checks. Problems lead to suspension or revocation, published with reason and date.',
    },
    renewal: {
      title: 'Renewal',
      text: 'Opens {opens} months before the end and closes {closes} days before it.',
    },
    neutral: {
      title: 'No endorsement',
      text: 'A certificate speaks of the scope examined at the time. It is no product certification, no guarantee and no recommendation.',
    },
  },
  eligibility: {
    title: 'Eligibility check',
    description:
      'Answer a few questions to see whether now is the time to apply. No account; answers are not kept.',
    lede: 'Free, a few minutes, no account needed; your answers stay in the address only and are not kept. The result is a guide; the formal check decides.',
    step1: 'Step 1 of 2: kind of brand and field',
    step2: 'Step 2 of 2: answer each question',
    type: 'Kind of brand',
    field: 'Field',
    next: 'Next',
    change: 'Choose again',
    judge: 'See the result',
    yes: 'Yes',
    no: 'No',
    unsure: 'Not sure',
    rule: 'Rule',
    source: 'Source',
    result: 'Result',
    verdict: {
      ready: {
        title: 'You may apply',
        text: 'Nothing in your answers stands in the way. Prepare the materials and apply.',
      },
      mend: {
        title: '{n, plural, one {# point} other {# points}} to mend before you apply',
        text: 'You can mend these yourselves. Doing so first saves a return for completion.',
      },
      wait: {
        title: 'Not possible at present',
        text: 'What follows cannot be mended by the enterprise right now. Come back once it no longer holds.',
      },
      open: {
        title: '{n, plural, one {# question} other {# questions}} still open',
        text: 'Find these out first.',
      },
    },
    apply: 'Sign in and apply',
    registerNow: 'First time: register the enterprise',
    applyAnyway: 'Sign in, open a draft and mend as you go',
    carried:
      'Kind of brand, field and the result above go along into the application once you have signed in or registered.',
    from: 'Source: {source}',
    openFrom: 'Still open. Source: {source}',
    ahead: {
      days: 'After submission the office promises {n} working days; corrections and the site visit do not count.',
      free: 'Applying, review, visit, notice and certificate are free of charge.',
      documents: '{n} documents are needed, {more} more only in some cases',
      when: '{name} ({when})',
    },
    toGuide: 'See the materials',
  },
}

export default words
