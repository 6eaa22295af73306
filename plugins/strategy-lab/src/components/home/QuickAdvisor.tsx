import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ButtonLink,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  PLAIN,
  QUICK_QUESTIONS,
  recommend,
  type QuickQuestion,
} from '@internal/strategies';
import { useState } from 'react';
import { adviceRouteRef } from '../../routes';
import { colorsOf } from '../strategyColors';
import { StrategyLink } from '../StrategyLink';
import styles from './QuickAdvisor.module.css';

/** The label of the answer to each question. */
type Answers = Record<string, string | undefined>;

const factsOf = (answers: Answers) =>
  QUICK_QUESTIONS.flatMap(
    ({ id, answers: options }) =>
      options.find(({ label }) => label === answers[id])?.facts ?? [],
  );

const Question = (props: {
  question: QuickQuestion;
  answer?: string;
  onAnswer: (answer?: string) => void;
}) => {
  const { id, question, answers } = props.question;
  return (
    <div>
      <Text as="p" id={`question-${id}`}>
        {question}
      </Text>
      <ToggleButtonGroup
        aria-labelledby={`question-${id}`}
        className={styles.answers}
        selectionMode="single"
        selectedKeys={props.answer ? [props.answer] : []}
        onSelectionChange={keys => {
          const [answer] = keys;
          props.onAnswer(answer?.toString());
        }}
      >
        {answers.map(({ label }) => (
          <ToggleButton key={label} id={label}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
};

/** What the answers so far lead to. */
const Verdict = ({ facts }: { facts: string[] }) => {
  const { strategy, requirements, reasons } = recommend(facts);
  if (!strategy) {
    return <Text>No single strategy covers this.</Text>;
  }
  return (
    <div {...colorsOf(strategy)}>
      <div className={styles.verdict}>
        <Text as="p" variant="body-small">
          {requirements ? 'Closest' : 'Recommended'}
        </Text>
        <Text as="p" variant="title-small">
          <StrategyLink strategy={strategy} />
        </Text>
        <Text as="p">{reasons.at(-1)?.why}</Text>
      </div>
    </div>
  );
};

/** Five questions, and the strategy that the answers so far lead to. */
export const QuickAdvisor = () => {
  const advicePath = useRouteRef(adviceRouteRef)();
  const [answers, setAnswers] = useState<Answers>({});
  const facts = factsOf(answers);
  const isAnswered = Object.values(answers).some(Boolean);
  const shared = facts.length > 0 ? facts : [PLAIN.id];

  return (
    <div className={styles.advisor}>
      <Flex direction="column" gap="3">
        {QUICK_QUESTIONS.map(question => (
          <Question
            key={question.id}
            question={question}
            answer={answers[question.id]}
            onAnswer={answer =>
              setAnswers({ ...answers, [question.id]: answer })
            }
          />
        ))}
      </Flex>
      <Flex direction="column" gap="3" className={styles.result} align="start">
        <div aria-live="polite">
          {isAnswered ? (
            <Verdict facts={facts} />
          ) : (
            <Text as="p" color="secondary">
              Answer one question to get a recommendation.
            </Text>
          )}
        </div>
        <ButtonLink
          variant="secondary"
          href={
            isAnswered ? `${advicePath}?facts=${shared.join(',')}` : advicePath
          }
        >
          {isAnswered ? 'More questions, and why' : 'All questions'}
        </ButtonLink>
      </Flex>
    </div>
  );
};
