wrk.method = "POST"
wrk.body = os.getenv("BODY")
