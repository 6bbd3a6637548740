import { plainAsked } from './plain-asked'
import type { Variants } from './schema-variants'
import { both } from './text'
import { eligibility } from './v1-eligibility'
import { qualityRubric } from './v1-quality-rubric'
import { questions } from './v1-questions'
import { fiveLevels } from './v1-rubric-parts'

/** How this version differs by kind of brand, key field and kind of quality. Points are the same for all. */
export const variants: Variants = {
  eligibility,
  asked: plainAsked(),
  questions,
  rubric: [
    ...qualityRubric,
    {
      item: '2.5',
      fields: ['agri_food_drug'],
      meaning: both(
        '从产地或原料批次到出厂能否双向追溯，产地、投入品、检验和召回是否有制度并演练。',
        'Whether products can be traced both ways between plot or material batch and shipment, and whether origin, inputs, inspection and recall are controlled and drilled.',
      ),
      descriptors: fiveLevels([
        both(
          '追溯到地块或单批原料，双向 2 小时内完成，投入品台账逐批齐全，近一年完成召回演练并改进',
          'Traced to the plot or single batch of material, both ways within 2 hours; inputs recorded for each batch; recall drilled within the year and improved',
        ),
        both(
          '追溯到产地和原料批次，双向 8 小时内完成，投入品台账齐全，近两年有召回演练',
          'Traced to origin and batch of material, both ways within 8 hours; inputs recorded; recall drilled within two years',
        ),
        both(
          '追溯到原料批次，双向 24 小时内完成，进货查验和召回制度齐全',
          'Traced to the batch of material, both ways within 24 hours; incoming checks and recall procedure in place',
        ),
        both('只能单向追溯，或投入品台账有缺', 'Traceable one way only, or inputs recorded incompletely'),
        both(
          '不能追溯，或没有进货查验和召回制度',
          'Not traceable, or no incoming checks and recall procedure',
        ),
      ]),
    },
    {
      item: '3.6',
      types: ['hidden_champion'],
      meaning: both(
        '在细分领域的地位：占有率和排名有出处、下游客户稳定、商标和专利保护到位；不看大众知名度。',
        'Standing in the niche: share and rank with a source, lasting customers, trade marks and patents protected; being known to the public does not count.',
      ),
    },
    {
      item: '3.6',
      types: ['century_old'],
      meaning: both(
        '字号和技艺的传承是否不间断且有据，商标、字号和传承人保护到位，今天仍被市场认可。',
        'Whether name and craft were handed down without a break and on proof, are protected, and still count in the market.',
      ),
    },
    {
      item: '3.6',
      types: ['industrial_cluster', 'regional'],
      meaning: both(
        '共用品牌的管理：使用规则、名单、抽查和退出真正执行，品牌对成员的带动看得见。',
        'How the shared brand is run: rules of use, list, checks and exclusion carried out, with visible benefit to its members.',
      ),
    },
  ],
}
