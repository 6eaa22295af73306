import { FACTS, recommend, STRATEGIES } from '@internal/strategies';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { AdvicePanel } from './AdvicePanel';
import { ReasonsFor } from './ReasonsFor';

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
  it('has no recommendation until something is selected', async () => {
    await renderPanel();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('checkbox', { name: /^None of these/ }),
    );
    expect(recommendation()).toHaveTextContent('Recommended: Direct');
    expect(screen.getByText('at /compare/advice?facts=plain')).toBeVisible();
    expect(section('Why').getByText(/D1 – /)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the example: Direct' }),
    ).toHaveAttribute('href', '/strategies/direct');
    expect(
      section('Not recommended: Proxy').getByText(/more maintenance/),
    ).toBeVisible();

    await userEvent.click(box('api-key'));
    expect(recommendation()).toHaveTextContent('Recommended: Proxy');
    expect(screen.getByText('at /compare/advice?facts=api-key')).toBeVisible();
    expect(screen.getByText('yarn new --select call-api-proxy')).toBeVisible();
  });

  it('updates the recommendation and the URL with the selected facts', async () => {
    await renderPanel();
    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));

    expect(recommendation()).toHaveTextContent('Recommended: Proxy');
    expect(recommendation().closest('[aria-live=polite]')).toBeVisible();
    expect(
      screen.getByText('at /compare/advice?facts=no-cors,api-key'),
    ).toBeVisible();
    expect(
      section('Why').getByRole('link', {
        name: 'Prove it: The API sends no CORS headers',
      }),
    ).toHaveAttribute('href', '/compare/scenarios/no-cors');
    expect(
      section('Not recommended: Direct').getByText(
        'The API requires a secret key',
      ),
    ).toBeVisible();

    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
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
      <ReasonsFor {...advice} strategy="proxy" reasons={proxy} />,
    );
    const overhead = section('Overhead');
    expect(overhead.getByText(proxy[0].label)).toBeVisible();
    expect(overhead.getByText(/What would change it: /)).toBeVisible();
    expect(screen.queryByText('Why')).not.toBeInTheDocument();
  });

  it('shows the closest strategy and its changes if none fits as it is', async () => {
    await renderPanel('/compare/advice?facts=own-accounts,state');
    expect(recommendation()).toHaveTextContent('Closest: Backend plugin');
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
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(box('no-cors')).toBeChecked();
    expect(recommendation()).toHaveTextContent('Recommended: Proxy');
  });
});
