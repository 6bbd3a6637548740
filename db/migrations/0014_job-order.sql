CREATE OR REPLACE FUNCTION promise_job(task text, payload json, key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Somebody looks at the page until a file has been examined; texts are read and compared one at a time behind it.
  somebody_waits constant boolean := task IN ('inspect_evidence', 'inspect_vault');
  is_long constant boolean := task IN ('read_text', 'cross_check', 'measure_pace');
BEGIN
  -- The job tables belong to the queue's owner alone; the app may add a job and nothing else.
  PERFORM graphile_worker.add_job(task, payload, job_key => key, job_key_mode => 'preserve_run_at', max_attempts => 12,
    queue_name => CASE WHEN is_long THEN 'long' END,
    priority => CASE WHEN somebody_waits THEN -10 WHEN is_long THEN 10 ELSE 0 END);
END $$;
