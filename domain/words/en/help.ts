import type help from '../zh-CN/help'

/** Per part of a section: what it means, a made-up example, and how reviewers look at it. */
const words: typeof help = {
  title: 'Help with this part',
  means: 'What is asked',
  example: 'Example (made up)',
  seen: 'How reviewers see it',
  enterprise: {
    registration: {
      means:
        'The enterprise as its licence has it. Code and name come from the account and cannot be changed here.',
      example:
        'Jiaheng Instruments, registered in Yubei, made in Bishan: choose the district of registration; the site is asked with the product.',
      seen: 'Compared line by line with the register. Differences are listed once at the formal check and cost no points.',
    },
    contact: {
      means: 'Whom to reach about corrections, visits and results. Name who really handles it.',
      example: 'Ms Lin, quality department, a mobile that is answered and a company address.',
      seen: 'Seen by the office alone; experts do not see it and it is never public.',
    },
  },
  product: {
    brand: {
      means:
        'The brand, and the trade mark that shows it is yours to use. Choose the one kind that fits best.',
      example: '“Jiaheng”, class 9, the owner is the applicant; if licensed, add the recorded licence.',
      seen: 'In force, class covers the product, ownership clear. The kind earns no points; it decides which further questions are asked.',
    },
    product: {
      means: 'Recognition covers only what stands here. Write it as standard and test reports do.',
      example: 'Ultrasonic water meter DN15, DN20, DN25; without the radio module, which is tested apart.',
      seen: 'A model no report covers counts as unproved.',
    },
    particulars: {
      means: 'Questions only this kind of brand, or services and projects, are asked; the scheme sets them.',
      example:
        'A hidden champion writes “second in China by sales, association figures 2025”, not “leading”.',
      seen: 'What has a source counts. Adjectives alone count as no answer.',
    },
  },
  standard: {
    executed: {
      means: 'The self-declared standard the product is really made to, not the best looking one.',
      example: 'Q/CQJH 012—2025, issued 18 May 2025, in force 1 June, declared on the platform.',
      seen: 'Good: declared long enough, indicators and methods complete, main ones stricter than the recommended national standard. Weak: another version is in use.',
    },
    standing: {
      means:
        'Standards you helped to write, leader status, international standards adopted. If none, say none.',
      example:
        'One industry standard, fourth among the drafters; leader 2025 with the evaluator’s certificate.',
      seen: 'Leadership and leading a draft reach the upper levels. A scan nobody can look up does not count.',
    },
    conformity: {
      means:
        'Declared indicators fewer or lower than the recommended standard must be stated. Saying so is not a failure.',
      example: 'Cold start not declared, as the product is for indoor use; stated in the declaration.',
      seen: 'Stated with a reason costs nothing; found unstated lowers the level of the standard.',
    },
  },
  indicators: {
    rows: {
      means:
        'Your value for each indicator beside national, industry and international standards and the best competitor. Only core rows earn points.',
      example: 'Starting flow: own 1.5 L/h, industry 4, competitor 2; lower is better.',
      seen: 'The share of core rows better than all others is computed. Gaps earn nothing; invented competitor data are found out.',
    },
  },
  tests: {
    reports: {
      means:
        'Reports of CMA or CNAS laboratories on the models applied for, and each measured value in them.',
      example:
        'One sampled report covers all core rows; the endurance test still runs, with a note from the laboratory.',
      seen: 'Excellent: all core rows with both accreditations, third-party sampling, under 12 months. Meets: eight tenths, submitted samples, under 24 months.',
    },
  },
  quality_officer: {
    appointment: {
      means: 'Who was appointed, by whom, when, with which powers. Before the application.',
      example:
        'March 2024, in writing by the legal representative, member of management; clause 4 gives an independent veto.',
      seen: 'Written, independent, and used. “Takes part in decisions” is no veto.',
    },
    training: {
      means:
        'Education, years and training for the post. Larger enterprises: degree and five years; smaller: secondary and three.',
      example:
        'Degree in quality management, eleven years; 40 hours with exam in the fourth month after appointment.',
      seen: 'Good: five years, mid-level title or degree, training passed. Not trained within twelve months is one level lower.',
    },
    duty: {
      means:
        'What was done last year, with the duty report. Licensed, CCC or mandatory-safety products need four more records.',
      example:
        'Two deliveries refused, eight quality meetings, filling line rebuilt, first-pass yield up by 1.2 points.',
      seen: 'Deeds, dates, results. A list of duties without a deed counts as none.',
    },
    technician: {
      means:
        'The chief technician or leading skilled worker. “None” is a fair answer and does not hold the application up.',
      example:
        'Senior technician, 26 years in assembly, nine apprentices, city-level studio; a new fixture cut rework by a third.',
      seen: 'Skill, studio and apprentices are computed into the innovation element; experts look at the innovations.',
    },
  },
  quality_system: {
    operation: {
      means: 'How the system runs, not what the manual says.',
      example:
        'One internal audit and two special ones, 17 findings closed; management review led by the general manager, six improvements.',
      seen: 'Good: certificate covers the product, two years of audits and reviews closed out, nine tenths of key suppliers assessed.',
    },
    traceability: {
      means: 'From a product to its material, from a material to its products, and how long it takes.',
      example: 'Code to batch, both ways in 1 h 40 min; recall drilled every year, last in May 2026.',
      seen: 'Measured time and drill records. One way only is weak.',
    },
  },
  quality_results: {
    results: {
      means: 'Four figures for three full years in a row, counted the same way.',
      example:
        'First-pass yield 97.2, 97.9, 98.6%; complaints 4.1, 3.6, 2.8 per ten thousand; external cost falling.',
      seen: 'Values are computed, trend and reliability judged. A sudden rise without a cause will be asked about.',
    },
  },
  brand_value: {
    audited: {
      means: 'As audited, in 10,000 yuan. Tangible assets leave out intangibles and goodwill.',
      example: 'Net profit 2025: 1,240.5, of which 86.2 non-recurring.',
      seen: 'Compared with the audit reports. Seen by office and experts only, never public.',
    },
    forecast: {
      means: 'Period and growth with reasons. The scheme sets the rest, as in force on the base date.',
      example: 'Profit growth 5%: orders in hand cover 70% of next year; new line in 2027.',
      seen: 'Growth far above the last three years without a reason is discounted; sensitivity is shown beside.',
    },
    declared: {
      means: 'A third party’s valuation stands beside the computed one, not in its place.',
      example:
        'Base date 31 December 2025, market method, 210 million; 18% apart as licence income is included.',
      seen: 'For reference. Say where method or date differ.',
    },
  },
  elements: {
    tangible: {
      means: 'Equipment, testing and the business behind the brand.',
      example: '17 of 21 key processes automated; all 14 factory tests in a CNAS laboratory of your own.',
      seen: 'Excellent: 90% automated, all factory tests in house. Figures need a list.',
    },
    quality: {
      means: 'Quality the customer sees: level, consistency, reliability, awards.',
      example:
        'Five samples compared by a third party, better than imports in three characteristics; Cpk 1.41.',
      seen: 'Comparison and capability, not adjectives. A failed sampling rarely reaches good.',
    },
    innovation: {
      means: 'Research, patents, standards and the chief technician, as they show in the product.',
      example: 'Research intensity 4.6%; seven invention patents, five used here.',
      seen: 'Patents that have nothing to do with it do not count. The technician’s figure is taken from before.',
    },
    service: {
      means: 'Response, satisfaction, complaints, with method and source.',
      example: 'Third-party survey of 412, satisfaction 91.3; mean response 6.5 hours.',
      seen: 'Own surveys under a hundred answers stay below “meets”.',
    },
    intangible: {
      means: 'Protection of the mark, market position, loyalty.',
      example:
        '18 years of use, registered in six countries, 12.4% of the domestic segment by the association.',
      seen: 'Share needs year and what was counted; without a source it does not count.',
    },
  },
  commitments: {
    promises: {
      means: 'Read and confirm one by one. Truth comes before everything else.',
      example: 'Let the quality officer and finance each check their part first.',
      seen: 'Proved falsehood ends the application, and no other is taken for three years.',
    },
    consents: {
      means: 'Separate consents to data sharing and personal data; the public telephone may be refused.',
      example: 'The quality officer has signed a consent kept by the enterprise.',
      seen: 'Refusing the public telephone changes nothing in the review.',
    },
  },
}

export default words
