/** A question with the facts that follow from each answer. */
export interface QuickQuestion {
  id: string;
  question: string;
  answers: { label: string; facts: string[] }[];
}

/** The questions that decide most cases. {@link FACT_GROUPS} has the others. */
export const QUICK_QUESTIONS: QuickQuestion[] = [
  {
    id: 'cors',
    question: 'Can a browser call your API (HTTPS, CORS, network)?',
    answers: [
      { label: 'Yes', facts: [] },
      { label: 'No CORS', facts: ['no-cors'] },
      { label: 'Not reachable', facts: ['internal-only'] },
    ],
  },
  {
    id: 'secret',
    question: 'Which credentials does it require?',
    answers: [
      { label: 'None', facts: [] },
      { label: 'A static key', facts: ['api-key'] },
      { label: 'A service token', facts: ['service-token'] },
    ],
  },
  {
    id: 'responses',
    question: 'How do its responses fit your page?',
    answers: [
      { label: 'As they are', facts: [] },
      { label: 'Far too large', facts: ['huge'] },
      { label: 'One call per row', facts: ['call-per-row'] },
    ],
  },
  {
    id: 'speed',
    question: 'How reliable is it?',
    answers: [
      { label: 'Fast and stable', facts: [] },
      { label: 'Slow', facts: ['slow'] },
      { label: 'Sometimes down', facts: ['down'] },
    ],
  },
  {
    id: 'own',
    question: 'What does your plugin add?',
    answers: [
      { label: 'Nothing', facts: [] },
      { label: 'Data of its own', facts: ['state'] },
      { label: 'User permissions', facts: ['user-rights'] },
      { label: 'Many sources', facts: ['many-sources'] },
    ],
  },
];
