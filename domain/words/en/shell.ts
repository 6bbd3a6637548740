import type zh from '../zh-CN/shell'

export default {
  name: 'Chongqing Made',
  tagline: 'Public quality register',
  nameLine: 'Chongqing Made',
  skip: 'Skip to content',
  menu: 'Menu',
  more: 'More',
  mainNav: 'Main',
  query: 'Filters',
  apply: 'For enterprises',
  demoLabel: 'About this demonstration',
  demo: 'Demonstration: enterprises, brands, certificates and numbers are invented.',
  reminders: 'Reminders{n, plural, =0 {} other { #}}',
  pending: ' to do',
  operator: 'Run by the Office for “Chongqing Made” Quality Recognition',
  applicantFoot:
    'Applying is voluntary and free of charge, and is a precondition for nothing else. No agent has been appointed.',
  nav: { brands: 'Brands', verify: 'Verify', notices: 'Notices', statistics: 'Statistics', guide: 'Guide' },
  fence: {
    free: {
      title: 'Free of charge',
      text: 'Application, review, notice, certificate and renewal cost nothing. No agent has been appointed.',
    },
    voluntary: {
      title: 'Voluntary',
      text: 'Each enterprise decides for itself. Recognition is no licence and no precondition for market access, bidding or trading.',
    },
    neutral: {
      title: 'No endorsement',
      text: 'The register states findings neutrally. It endorses no product, ranks none, replaces no product certification and guarantees no quality.',
    },
  },
  foot: {
    look: 'Look up',
    act: 'Apply',
    open: 'Open records',
    help: 'Help',
    brands: 'Brands',
    verify: 'Verify a certificate',
    objections: 'Notices and objections',
    statistics: 'Statistics',
    eligibility: 'Check eligibility',
    guide: 'Guide',
    apply: 'For enterprises',
    transparency: 'Log and draws',
    data: 'Open data (CSV)',
    interface: 'API description',
    feed: 'Feed',
  },
  lost: {
    missing: 'Page not found',
    missingWhy: 'The address may be wrong, the page may have moved, or it is not yours to see.',
    home: 'Back to the start page',
    signIn: 'Sign in and try again',
    broken: 'Something went wrong',
    brokenWhy:
      'The fault is ours. What you typed is kept; please try again. If it happens again, quote the number below.',
    again: 'Try again',
    quote: 'Number {id}',
  },
} satisfies typeof zh
