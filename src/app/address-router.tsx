import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';

/**
 * The router of the browser's address, without what its own `BrowserRouter` brings along: forms, and pages that a
 * server draws. What is chosen holds at once: a second click must not meet the order before the first.
 */
export function AddressRouter({ children }: { readonly children: ReactNode }) {
  // As `BrowserRouter` makes it: `v5Compat` has it tell of its own changes too, not only of the browser's.
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }));
  const [{ action, location }, setPlace] = useState({
    action: history.action,
    location: history.location,
  });
  // Outside is the browser's history.
  useLayoutEffect(() => history.listen(setPlace), [history]);
  return (
    <Router location={location} navigationType={action} navigator={history} useTransitions={false}>
      {children}
    </Router>
  );
}
