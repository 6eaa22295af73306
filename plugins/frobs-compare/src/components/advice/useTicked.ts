import { useNavigate, useSearchParams } from 'react-router-dom';
import { FACTS } from '../../advice/facts';

/** The facts that are ticked: ids in the page's address, so that it can be shared. */
export function useTicked() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const named = params.get('facts')?.split(',') ?? [];
  const ids = FACTS.map(({ id }) => id);

  return {
    ticked: ids.filter(id => named.includes(id)),
    setTicked: (next: string[]) => {
      const sorted = ids.filter(id => next.includes(id));
      const search = sorted.length > 0 ? `?facts=${sorted.join(',')}` : '';
      navigate({ search }, { replace: true });
    },
  };
}
