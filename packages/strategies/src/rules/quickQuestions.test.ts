import { STRATEGIES } from '../strategy.ts';
import { FACTS } from './facts.ts';
import { QUICK_QUESTIONS } from './quickQuestions.ts';
import { recommend } from './recommend.ts';

const answers = QUICK_QUESTIONS.flatMap(question => question.answers);

describe('QUICK_QUESTIONS', () => {
  it('leads to facts that exist', () => {
    const known = FACTS.map(({ id }) => id);
    expect(known).toEqual(
      expect.arrayContaining(answers.flatMap(({ facts }) => facts)),
    );
  });

  it('leads to each strategy by a single answer', () => {
    const found = answers.map(({ facts }) => recommend(facts).strategy);
    expect(new Set(found)).toEqual(new Set(STRATEGIES));
  });
});
