import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { FACTS } from '../../advice/facts';
import { STRATEGIES } from '../../scenarios';
import { AdvicePanel } from './AdvicePanel';

const Address = () => {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
};

const renderPanel = (address = '/compare/advice') =>
  renderInTestApp(
    <>
      <AdvicePanel />
      <Address />
    </>,
    { routeEntries: [address] },
  );

const verdict = () => screen.getByRole('heading', { level: 2 });
const box = (id: string) =>
  screen.getByRole('checkbox', {
    name: FACTS.find(fact => fact.id === id)!.label,
  });

/** What stands under a heading. */
const under = (title: string) =>
  within(screen.getByRole('heading', { name: title }).parentElement!);

describe('AdvicePanel', () => {
  it('is for direct until something is ticked, and says why', async () => {
    await renderPanel();
    expect(verdict()).toHaveTextContent('Take: Direct');
    expect(under('Why').getByText(/D1 – /)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See it at work: Direct' }),
    ).toHaveAttribute('href', '/frobs-direct');
    expect(
      under('Against Proxy').getByText(/more to look after/),
    ).toBeVisible();
  });

  it('changes with what is ticked, and so does the address', async () => {
    await renderPanel();
    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));

    expect(verdict()).toHaveTextContent('Take: Proxy');
    expect(verdict().parentElement).toHaveAttribute('aria-live', 'polite');
    expect(
      screen.getByText('at /compare/advice?facts=no-cors,api-key'),
    ).toBeVisible();
    expect(
      under('Why').getByRole('link', { name: /no CORS headers/ }),
    ).toHaveAttribute('href', '/compare/scenarios/no-cors');
    expect(
      under('Against Direct').getByText('It wants a secret key'),
    ).toBeVisible();

    await userEvent.click(box('api-key'));
    await userEvent.click(box('no-cors'));
    expect(verdict()).toHaveTextContent('Take: Direct');
    expect(screen.getByText('at /compare/advice')).toBeVisible();
  });

  it('ticks what the address says, and passes over what it does not know', async () => {
    await renderPanel('/compare/advice?facts=huge,nosuch');
    expect(box('huge')).toBeChecked();
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
    expect(verdict()).toHaveTextContent('Take: Backend plugin');
  });

  it('says what it costs', async () => {
    await renderPanel('/compare/advice?facts=untrusted,state');
    const cost = under('At a cost');
    expect(cost.getByText(/What would change it: /)).toBeVisible();
    expect(cost.getByText(FACTS[1].label)).toBeVisible();
    expect(under('Why').queryByText(FACTS[1].label)).not.toBeInTheDocument();
  });

  it('says so when no single one will do, and what would', async () => {
    await renderPanel('/compare/advice?facts=own-accounts,state');
    expect(verdict()).toHaveTextContent(
      'No single one as it stands. Nearest: Backend plugin',
    );
    expect(screen.getByText(/apart for each user/)).toBeVisible();
    expect(screen.getAllByRole('heading', { name: /^Against/ })).toHaveLength(
      STRATEGIES.length,
    );
    expect(
      under('Against Backend plugin').getByText(/accounts of their own/),
    ).toBeVisible();
  });

  it('works by keyboard', async () => {
    await renderPanel();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(box('no-cors')).toBeChecked();
    expect(verdict()).toHaveTextContent('Take: Proxy');
  });
});
