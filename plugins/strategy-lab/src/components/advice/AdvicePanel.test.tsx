import { FACTS, recommend, STRATEGIES } from '@internal/strategies';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { AdvicePanel } from './AdvicePanel';
import { RecommendationDetails } from './RecommendationDetails';

const Address = () => {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
};

const renderPanel = (address = '/compare/advice') =>
  renderInLab(
    <>
      <AdvicePanel />
      <Address />
    </>,
    { address },
  );

const recommendation = () => screen.getByRole('heading', { level: 2 });
const box = (id: string) =>
  screen.getByRole('checkbox', {
    name: FACTS.find(fact => fact.id === id)!.label,
  });

/** The section with a heading. */
const section = (title: string) =>
  within(screen.getByRole('heading', { name: title }).parentElement!);

describe('AdvicePanel', () => {
  it('recommends direct until a fact is selected, and shows why', async () => {
    await renderPanel();
    expect(recommendation()).toHaveTextContent('Recommended: Direct');
    expect(section('Why').getByText(/D1 – /)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the example: Direct' }),
    ).toHaveAttribute('href', '/frobs-direct');
    expect(
      section('Not recommended: Proxy').getByText(/more maintenance/),
    ).toBeVisible();
  });

  it('updates the recommendation and the URL with the selected facts', async () => {
    await renderPanel();
    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));

    expect(recommendation()).toHaveTextContent('Recommended: Proxy');
    expect(recommendation().parentElement).toHaveAttribute(
      'aria-live',
      'polite',
    );
    expect(
      screen.getByText('at /compare/advice?facts=no-cors,api-key'),
    ).toBeVisible();
    expect(
      section('Why').getByRole('link', { name: /no CORS headers/ }),
    ).toHaveAttribute('href', '/compare/scenarios/no-cors');
    expect(
      section('Not recommended: Direct').getByText(
        'The API requires a secret key',
      ),
    ).toBeVisible();

    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));
    expect(recommendation()).toHaveTextContent('Recommended: Direct');
    expect(screen.getByText('at /compare/advice')).toBeVisible();
  });

  it('reads the selected facts from the URL and ignores unknown ones', async () => {
    await renderPanel('/compare/advice?facts=huge,nosuch');
    expect(box('huge')).toBeChecked();
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
    expect(recommendation()).toHaveTextContent('Recommended: Backend plugin');
  });

  it('shows the overhead of the recommended strategy', async () => {
    const advice = recommend(['user-rights']);
    const { proxy } = advice.caveats;
    await renderInLab(
      <RecommendationDetails {...advice} strategy="proxy" reasons={proxy} />,
    );
    const overhead = section('Overhead');
    expect(overhead.getByText(proxy[0].label)).toBeVisible();
    expect(overhead.getByText(/What would change it: /)).toBeVisible();
    expect(screen.queryByText('Why')).not.toBeInTheDocument();
  });

  it('shows a combination if no single strategy is enough', async () => {
    await renderPanel('/compare/advice?facts=own-accounts,state');
    expect(recommendation()).toHaveTextContent(
      'No strategy covers all of this as it is. Closest: Backend plugin',
    );
    expect(screen.getByText(/separate for each user/)).toBeVisible();
    expect(
      screen.getAllByRole('heading', { name: /^Not recommended/ }),
    ).toHaveLength(STRATEGIES.length);
    expect(
      section('Not recommended: Backend plugin').getByText(
        /^Each user has an account/,
      ),
    ).toBeVisible();
  });

  it('works by keyboard', async () => {
    await renderPanel();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(box('no-cors')).toBeChecked();
    expect(recommendation()).toHaveTextContent('Recommended: Proxy');
  });
});
