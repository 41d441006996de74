import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Whether the browser says that there is a network. It may be wrong where there is one that leads nowhere. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** Calls each time that the network is back. */
export function useBackOnline(call: () => void): void {
  const callLatest = useEffectEvent(call);
  // Outside is the network.
  useEffect(() => {
    const goOn = () => callLatest();
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, []);
}

/** Calls where something has stopped without a network and there is one: at once, or as soon as it is back. */
export function useGoOnOnline(hasStopped: boolean, call: () => void): void {
  const isOnline = useOnline();
  const callLatest = useEffectEvent(call);
  // Outside is the network. What fails with it fails for another reason, and is not called again.
  useEffect(() => {
    if (isOnline && hasStopped) callLatest();
  }, [isOnline, hasStopped]);
}
